// Copied from server/forms/engine by sandbox/miniprogram/copyForms.ts. Do not edit.
import { type Field, isSensitive, kindOf } from './fields/index';
import type { FormDefinition } from './form';
import { isEmpty } from './isEmpty';
import type { Answers, FormContext } from './types';
import { visibleFields } from './visible';

/** One row of a filled form, for a screen. */
export interface AnswerRow {
  readonly key: string;
  readonly no: number | null;
  readonly label: string;
  readonly type: Field['type'];
  readonly sensitive: boolean;
  /** Empty text when not answered. */
  readonly text: string;
}

/** The visible items with their answers in words; `masked` for anybody who may not read sensitive fields in full. */
export function answerRows(
  def: FormDefinition,
  answers: Answers,
  context: FormContext,
  how: 'masked' | 'full',
): readonly AnswerRow[] {
  const render = { masked: 'mask', full: 'display' } as const;
  return visibleFields(def, answers, context).map((field) => {
    const value = answers[field.key];
    const text = isEmpty(value) ? '' : kindOf(field)[render[how]](value, field);
    const { key, no, label, type } = field;
    return { key, no, label, type, sensitive: isSensitive(field), text };
  });
}
