import type { Profile } from '../schema.ts';
import { requestGround } from './dismissalGrounds.ts';
import { allowed, type Verdict } from './verdict.ts';

/**
 * Whether a supervisor may leave at their own wish. Always: where a document is silent, nobody can be held to an
 * honorary office either (ours).
 */
export function mayResign(profile: Profile): Verdict {
  return allowed(requestGround(profile)?.article ?? 'ours');
}
