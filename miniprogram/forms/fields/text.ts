// Copied from server/forms/engine by sandbox/miniprogram/copyForms.ts. Do not edit.
import type { FieldBase, FieldKind } from '../types';
import { problem, textProblems } from './shared';
import { isSpoken, spokenInWords, spokenProblems } from './spoken';

/** One line of text. Answer: string, or `Spoken` where it may be said. */
export interface TextField extends FieldBase<'text'> {
  /** Characters. */
  readonly min: number;
  readonly max: number;
  /** A regular expression (source, `u` flag) for the whole text, with the sentence to say when it fails. */
  readonly pattern?: { readonly source: string; readonly message: string };
}

const SHOWN = 6;

export const text: FieldKind<TextField> = {
  sensitive: false,
  validate(value, field) {
    if (isSpoken(value)) {
      if (maySay(field)) return spokenProblems(value, field);
      return problem(field.key, 'type', `${field.label}要打字填写。`);
    }
    if (typeof value !== 'string') return problem(field.key, 'type', `${field.label}应当是文字。`);
    const problems = [...textProblems(value, field.key, field.label, field.min, field.max)];
    if (/[\r\n]/.test(value)) {
      problems.push({ path: field.key, code: 'characters', message: `${field.label}请写在一行里。` });
    }
    if (problems.length === 0 && field.pattern && !new RegExp(field.pattern.source, 'u').test(value)) {
      problems.push({ path: field.key, code: 'format', message: field.pattern.message });
    }
    return problems;
  },
  display: (value) => (isSpoken(value) ? spokenInWords(value) : typeof value === 'string' ? value : ''),
  mask(value, field) {
    if (isSpoken(value)) return spokenInWords(value);
    if (typeof value !== 'string') return '';
    return field.sensitive === true ? `${[...value].slice(0, SHOWN).join('')}…` : value;
  },
};

/** Names and numbers, and what goes to the vault, are needed in writing: a recording would carry them elsewhere. */
export function maySay({ pattern, sensitive }: Pick<TextField, 'pattern' | 'sensitive'>): boolean {
  return pattern === undefined && sensitive !== true;
}
