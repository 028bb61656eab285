import type { Profile } from '../schema.ts';
import { onExpiry } from './onExpiry.ts';

/** What staff may decide about a term that has run out without lapsing by itself. */
export const afterTermDecisions = ['renew', 'reappointOther', 'end'] as const;
export type AfterTermDecision = (typeof afterTermDecisions)[number];

/** One of them, with the article that it rests on. */
export interface AfterTermOption {
  readonly decision: AfterTermDecision;
  readonly label: string;
  readonly article: string;
}

/**
 * The decisions that a document leaves open after the last day: 续聘, 另聘 where it knows that, 终止. None where the
 * term lapses by itself.
 */
export function afterTerm(profile: Profile): {
  readonly article: string;
  readonly options: readonly AfterTermOption[];
} {
  const { move, article } = onExpiry(profile);
  if (move === 'lapse') return { article, options: [] };
  const { reappointOther } = profile.appointment.renew;
  const expired = profile.dismissal.grounds?.value.find(({ code }) => code === 'EXPIRED');
  const other = reappointOther?.value
    ? [{ decision: 'reappointOther', label: '另聘', article: reappointOther.article } as const]
    : [];
  const renewal = reappointOther?.article ?? article;
  return {
    article,
    options: [
      { decision: 'renew', label: '续聘', article: renewal },
      ...other,
      { decision: 'end', label: '终止聘用', article: expired?.article ?? article },
    ],
  };
}
