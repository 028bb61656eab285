// Copied from server/forms/engine by sandbox/miniprogram/copyForms.ts. Do not edit.
import type { FieldBase, FieldKind } from '../types';
import { hasOnly, isRecord, problem } from './shared';

/**
 * A consent of its own, asked apart from everything else (PIPL 14, 29). Not an item of the paper form.
 * Answer: `{ agreed: boolean, at: ISO time }`.
 */
export interface ConsentField extends FieldBase<'consent'> {
  /** What is agreed to, for what, how long; `{bureau}` and `{contact}` are filled in by `bindForm`. */
  readonly text: string;
  /** Without it the form cannot be handed in; otherwise a refusal only hides what depends on it (PIPL 16). */
  readonly mustAgree: boolean;
  /** What follows from a refusal, said to the person. */
  readonly refusal: string;
}

export const consent: FieldKind<ConsentField> = {
  sensitive: false,
  validate(value, field) {
    if (!isConsent(value)) return problem(field.key, 'type', `${field.label}请选“同意”或“不同意”。`);
    if (Number.isNaN(Date.parse(value.at))) {
      return problem(`${field.key}.at`, 'date', `${field.label}缺少表示同意的时间。`);
    }
    if (field.mustAgree && !value.agreed) {
      return problem(`${field.key}.agreed`, 'not_agreed', `${field.label}：${field.refusal}`);
    }
    return [];
  },
  display: (value) => (isConsent(value) ? (value.agreed ? '同意' : '不同意') : ''),
  mask: (value, field) => consent.display(value, field),
};

function isConsent(value: unknown): value is { agreed: boolean; at: string } {
  return (
    isRecord(value) &&
    hasOnly(value, ['agreed', 'at']) &&
    typeof value.agreed === 'boolean' &&
    typeof value.at === 'string'
  );
}
