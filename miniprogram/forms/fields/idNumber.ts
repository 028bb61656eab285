// Copied from server/forms/engine by sandbox/miniprogram/copyForms.ts. Do not edit.
import { birthDatePlausible, checkCharacter, hasIdShape } from '../idNumber';
import type { FieldBase, FieldKind } from '../types';
import { FILLED, problem } from './shared';

/** Citizen identity number (GB 11643). Answer: 18 characters, the last a digit or capital X. */
export type IdNumberField = FieldBase<'idNumber'>;

export const idNumber: FieldKind<IdNumberField> = {
  sensitive: true,
  validate(value, field, env) {
    const { key, label } = field;
    if (!hasIdShape(value)) return problem(key, 'format', `${label}应为 18 位，最后一位是数字或 X。`);
    if (!birthDatePlausible(value, env.context.today)) {
      return problem(key, 'date', `${label}里的出生日期不对，请核对第 7 到 14 位。`);
    }
    if (checkCharacter(value) !== value.charAt(17)) {
      return problem(key, 'checksum', `${label}的校验位不对，可能有一位输错了，请核对。`);
    }
    return [];
  },
  display: (value) => (typeof value === 'string' ? value : ''),
  // The birth date is hidden: it is what the number gives away about its owner.
  mask: (value) => (hasIdShape(value) ? `${value.slice(0, 4)}**********${value.slice(14)}` : FILLED),
};
