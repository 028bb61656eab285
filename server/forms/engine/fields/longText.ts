import type { FieldBase, FieldKind } from '../types.ts';
import { FILLED, problem, textProblems } from './shared.ts';

/** Several sentences, line breaks allowed. Answer: string. */
export interface LongTextField extends FieldBase<'longText'> {
  /** Characters. */
  readonly min: number;
  readonly max: number;
}

export const longText: FieldKind<LongTextField> = {
  sensitive: false,
  validate(value, field) {
    if (typeof value !== 'string') return problem(field.key, 'type', `${field.label}应当是文字。`);
    return textProblems(value, field.key, field.label, field.min, field.max);
  },
  display: (value) => (typeof value === 'string' ? value : ''),
  mask(value, field) {
    if (typeof value !== 'string') return '';
    return field.sensitive === true ? FILLED : value;
  },
};
