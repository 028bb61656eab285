import type { Profile } from '../schema.ts';
import { allowed, refused, type Verdict } from './verdict.ts';

/** Whether a bureau keeps a pool (库) of people who passed the review and are not appointed yet. */
export function mayPool({ org }: Profile): Verdict {
  return org.pool ? allowed(org.pool.article) : refused(null, '本单位适用的规定没有设人选库。');
}
