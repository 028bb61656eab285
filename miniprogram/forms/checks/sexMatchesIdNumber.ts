// Copied from server/forms/engine by sandbox/miniprogram/copyForms.ts. Do not edit.
import { isIdNumber, sexOf } from '../idNumber';
import type { Answers, FormContext, Problem } from '../types';

/** The stated sex must be the one in the ID number (GB 11643: an odd 17th digit is male). */
export interface SexMatchesIdNumber {
  readonly type: 'sexMatchesIdNumber';
  /** Key of a choice with the values 男 and 女. */
  readonly sex: string;
  /** Key of an ID number. */
  readonly idNumber: string;
}

/** The problem is reported at the sex: a number whose checksum holds is the better witness. */
export function sexMatchesIdNumber(
  check: SexMatchesIdNumber,
  answers: Answers,
  context: FormContext,
): readonly Problem[] {
  const sex = answers[check.sex];
  const id = answers[check.idNumber];
  if (typeof sex !== 'string' || !isIdNumber(id, context.today)) return [];
  if (sexOf(id) === sex) return [];
  return [{ path: check.sex, code: 'mismatch', message: '性别与身份证号不一致，请核对性别或身份证号。' }];
}
