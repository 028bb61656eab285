import {
  type Field,
  fieldOf,
  isEmpty,
  isMine,
  numberedFields,
  visibleFields,
} from '../../server/forms/engine/index.ts';
import type { OpenForm } from './openForm.ts';
import { purposes } from './purposes.ts';

/**
 * The items that have a number: of an application all that its kind can have, for they are those of the annex; of anything
 * else those that are asked as things stand, so that numbers neither jump nor speak of what does not concern this matter.
 */
export function numberedItems(form: OpenForm): readonly Field[] {
  const all = numberedFields(form.def, form.context);
  if (purposes[form.purpose].numbersOfAnnex) return all;
  const asked = myFields(form);
  return all.filter((field) => asked.includes(field));
}

/** 第 n/N 题 of a field, or null for what is not numbered. */
export function numberOf(form: OpenForm, field: Field): { n: number; of: number } | null {
  const numbered = numberedItems(form);
  const index = numbered.indexOf(field);
  return index < 0 ? null : { n: index + 1, of: numbered.length };
}

/** The fields that this person may be asked now, in order. */
export function myFields({ def, context, draft }: OpenForm): readonly Field[] {
  return visibleFields(def, draft.answers, context).filter((field) => isMine(field, context));
}

/** The field whose question is open, unless the place is another or the field is no longer part of the form. */
export function currentField(form: OpenForm): Field | undefined {
  const { at } = form.draft;
  return at.kind === 'field' ? myFields(form).find(({ key }) => key === at.key) : undefined;
}

/** Whether pieces of evidence are being collected: then a voice message is one of them. */
export function isEvidence(form: OpenForm): boolean {
  return currentField(form)?.type === 'evidence';
}

/** Whether the field has an answer. */
export function isAnswered(form: OpenForm, field: Field): boolean {
  return !isEmpty(form.draft.answers[field.key]);
}

/** How many numbered items have an answer. */
export function answeredCount(form: OpenForm): number {
  return numberedItems(form).filter((field) => isAnswered(form, field)).length;
}

/** The field that decides whether a hidden one is asked: where 修改 has to lead instead. */
export function gateOf(form: OpenForm, field: Field): Field | undefined {
  return field.visible && 'answer' in field.visible ? fieldOf(form.def, field.visible.answer) : undefined;
}
