import type { Profile } from '../schema.ts';
import { allowed, refused, type Verdict } from './verdict.ts';

/**
 * Whether a supervisor may point out a violation on the spot and demand its correction (trap 11). Nobody of
 * them orders anything: that is for officers of the bureau (条例 29).
 */
export function onsiteCorrection({ conduct }: Profile): Verdict {
  if (conduct.onsiteCorrection?.value) return allowed(conduct.onsiteCorrection.article);
  const article = conduct.notEnforcement?.article ?? null;
  return refused(article, '请把发现的问题反映给医保部门，由执法人员处理；监督员不当场要求纠正。');
}
