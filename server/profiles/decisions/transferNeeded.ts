import type { Profile } from '../schema.ts';
import { dismissalGrounds, type GroundCode } from './dismissalGrounds.ts';

/** Whether an illegal act must be handed over, under which article, and on which ground the office is lost. */
export interface TransferVerdict {
  readonly needed: boolean;
  /** Null where the document says nothing about illegal acts. */
  readonly article: string | null;
  /** The ground that the same article names. */
  readonly ground: GroundCode | null;
}

/** Whether the document itself orders a transfer to the competent department when the act was illegal. */
export function transferNeeded(
  profile: Profile,
  { illegal }: { readonly illegal: boolean },
): TransferVerdict {
  const rule = profile.dismissal.illegal;
  const needed = illegal && rule?.value === 'transfer';
  const named = dismissalGrounds(profile).grounds.find(({ article }) => article === rule?.article);
  return { needed, article: rule?.article ?? null, ground: needed ? (named?.code ?? null) : null };
}
