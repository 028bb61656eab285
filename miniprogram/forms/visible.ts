// Copied from server/forms/engine by sandbox/miniprogram/copyForms.ts. Do not edit.
import { canHold, holds } from './conditions';
import type { Field } from './fields/index';
import type { FormDefinition } from './form';
import type { Answers, FormContext } from './types';

/** Whether the field belongs to the form as it stands. */
export function isVisible(field: Field, answers: Answers, context: FormContext): boolean {
  return field.visible === undefined || holds(field.visible, answers, context);
}

/** Whether the field must be answered as things stand. */
export function isRequired(field: Field, answers: Answers, context: FormContext): boolean {
  return typeof field.required === 'boolean' ? field.required : holds(field.required, answers, context);
}

/** The fields that belong to the form now, in order. */
export function visibleFields(def: FormDefinition, answers: Answers, context: FormContext): readonly Field[] {
  return def.fields.filter((field) => isVisible(field, answers, context));
}

/** The field with that key, if the form has it. */
export function fieldOf(def: FormDefinition, key: string): Field | undefined {
  return def.fields.find((field) => field.key === key);
}

/** Whether the person filling the form is asked for it; some items are another's to fill. */
export function isMine(field: Field, context: FormContext): boolean {
  return (field.filledBy ?? 'applicant') === (context.filler ?? 'applicant');
}

/**
 * The items that the person may be asked, in order: position + 1 is their 第 n 题, the length is N. Items that
 * depend on answers count always, so that no number shifts while the form is being filled.
 */
export function numberedFields(def: FormDefinition, context: FormContext): readonly Field[] {
  return def.fields.filter(
    (field) =>
      field.no !== null &&
      isMine(field, context) &&
      (field.visible === undefined || canHold(field.visible, context)),
  );
}

/** The answers without those to fields that do not exist or are hidden now. */
export function pruneHidden(def: FormDefinition, answers: Answers, context: FormContext): Answers {
  const kept = visibleFields(def, answers, context).map((field) => field.key);
  const entries = Object.entries(answers).filter(([key]) => kept.includes(key));
  // Hiding one field can hide another that depends on it, so repeat until nothing changes.
  if (entries.length === Object.keys(answers).length) return answers;
  return pruneHidden(def, Object.fromEntries(entries), context);
}
