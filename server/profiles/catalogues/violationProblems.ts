import type { Problem } from '../../domain/errors.ts';
import { targetKinds } from '../../domain/leads/targetKind.ts';
import type { Profile } from '../schema.ts';
import { applicableCodes } from './applicable.ts';
import { type Act, inForceAt } from './violationCodes.ts';
import { findViolation } from './violationLabel.ts';

/**
 * Everything wrong with the codes of a report, one problem per code at `path.<index>`: `unknown_code` never
 * was one, `other_profile` belongs to another document, `other_target` is said of somebody else, `not_in_force`
 * belongs to another time.
 */
export function violationProblems(
  profile: Profile,
  act: Act,
  codes: readonly string[],
  path = 'violations',
): readonly Problem[] {
  const applicable = applicableCodes(profile, act.target);
  return codes.flatMap((code, i) => {
    const entry = applicable.find((one) => one.code === code);
    if (entry && inForceAt(entry, act)) return [];
    if (entry) return [at(i, 'not_in_force', `“${entry.label}”在所填时间还没有施行或已经停用，请改选。`)];
    if (!findViolation(code)) return [at(i, 'unknown_code', '没有这个问题类型，请从列出的选项中选。')];
    if (targetKinds.some((target) => applicableCodes(profile, target).some((one) => one.code === code)))
      return [at(i, 'other_target', '这个问题类型不适用于所选对象，请从列出的选项中选。')];
    return [at(i, 'other_profile', '这个问题类型不属于本地规定，请从列出的选项中选。')];
  });

  function at(i: number, code: string, message: string): Problem {
    return { path: `${path}.${i}`, code, message };
  }
}
