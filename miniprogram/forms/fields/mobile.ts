// Copied from server/forms/engine by sandbox/miniprogram/copyForms.ts. Do not edit.
import type { FieldBase, FieldKind } from '../types';
import { FILLED, hasOnly, isRecord, problem } from './shared';

/**
 * Mainland mobile number. Answer: `{ number: "138…", verified: boolean }`. Chat cannot send an SMS code, so it
 * always stores `verified: false`, and `display` says so to staff.
 */
export type MobileField = FieldBase<'mobile'>;

export const mobile: FieldKind<MobileField> = {
  sensitive: true,
  validate(value, field, env) {
    const { key, label } = field;
    if (!isMobile(value)) return problem(key, 'type', `${label}请填手机号。`);
    if (!/^1[3-9]\d{9}$/.test(value.number)) {
      return problem(`${key}.number`, 'format', `${label}应为 1 开头的 11 位手机号。`);
    }
    if (value.verified && env.context.verifiedMobile !== value.number) {
      return problem(`${key}.verified`, 'not_verified', `${label}还没有核验，不能标为已核验。`);
    }
    return [];
  },
  display: (value) => (isMobile(value) ? `${value.number}${value.verified ? '' : '（未经短信核验）'}` : ''),
  mask(value) {
    if (!isMobile(value) || value.number.length < 7) return FILLED;
    return `${value.number.slice(0, 3)}****${value.number.slice(-4)}`;
  },
};

function isMobile(value: unknown): value is { number: string; verified: boolean } {
  return (
    isRecord(value) &&
    hasOnly(value, ['number', 'verified']) &&
    typeof value.number === 'string' &&
    typeof value.verified === 'boolean'
  );
}
