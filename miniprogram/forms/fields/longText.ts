// Copied from server/forms/engine by sandbox/miniprogram/copyForms.ts. Do not edit.
import type { FieldBase, FieldKind } from '../types';
import { FILLED, problem, textProblems } from './shared';
import { isSpoken, spokenInWords, spokenProblems } from './spoken';

/** Several sentences, line breaks allowed. Answer: string or `Spoken`. */
export interface LongTextField extends FieldBase<'longText'> {
  /** Characters. */
  readonly min: number;
  readonly max: number;
}

export const longText: FieldKind<LongTextField> = {
  sensitive: false,
  validate(value, field) {
    if (isSpoken(value)) return spokenProblems(value, field);
    if (typeof value !== 'string') return problem(field.key, 'type', `${field.label}应当是文字。`);
    return textProblems(value, field.key, field.label, field.min, field.max);
  },
  display: (value) => (isSpoken(value) ? spokenInWords(value) : typeof value === 'string' ? value : ''),
  mask(value, field) {
    if (field.sensitive === true) return FILLED;
    if (isSpoken(value)) return spokenInWords(value);
    return typeof value === 'string' ? value : '';
  },
};
