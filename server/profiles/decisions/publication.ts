import type { Profile } from '../schema.ts';
import { allowed, refused, type Verdict } from './verdict.ts';

/** Whether the person agreed, apart from everything else, that their name is published (PIPL 25). */
export interface PublicationFacts {
  readonly consented: boolean;
}

/**
 * Whether a supervisor's name may be published: where the document orders it, or where the person gave separate
 * consent. Never because a neighbouring document does (trap 9).
 */
export function publication({ appointment }: Profile, { consented }: PublicationFacts): Verdict {
  if (appointment.publish) return allowed(appointment.publish.article);
  // S13 of the domain notes: Personal Information Protection Law, article 25.
  if (consented) return allowed('S13');
  return refused(null, '本地办法没有规定公布监督员名单，须先取得本人单独同意。');
}

/** Whether the document itself orders publication, so that staff are asked to do it. */
export function mustPublish({ appointment }: Profile): boolean {
  return appointment.publish !== null;
}
