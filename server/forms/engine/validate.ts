import { runChecks } from './checks/index.ts';
import { type Field, kindOf } from './fields/index.ts';
import type { FormDefinition } from './form.ts';
import { isEmpty } from './isEmpty.ts';
import type { Answers, FormContext, Problem } from './types.ts';
import { fieldOf, isMine, isRequired, isVisible, visibleFields } from './visible.ts';

/** What is wrong with a set of answers; `ok` exactly when `problems` is empty. */
export interface Validation {
  readonly ok: boolean;
  readonly problems: readonly Problem[];
}

/** Checks everything at once: unknown keys, hidden and foreign fields, every field's own rules, rules between fields. */
export function validateAnswers(def: FormDefinition, answers: Answers, context: FormContext): Validation {
  const problems = [
    ...Object.keys(answers).flatMap((key) => keyProblems(def, key, answers, context)),
    ...visibleFields(def, answers, context).flatMap((field) => fieldProblems(field, answers, context)),
    ...runChecks(def.checks, answers, context),
  ];
  return { ok: problems.length === 0, problems };
}

/** The problems of one field by itself: missing although required, or against its type's rules. */
export function fieldProblems(field: Field, answers: Answers, context: FormContext): readonly Problem[] {
  const value = Object.keys(answers).includes(field.key) ? answers[field.key] : undefined;
  if (!isEmpty(value)) return kindOf(field).validate(value, field, { answers, context });
  if (!isMine(field, context) || !isRequired(field, answers, context)) return [];
  return [{ path: field.key, code: 'required', message: `请填写${field.label}。` }];
}

/** An answer must belong to a field that exists, is part of the form now, and is the filler's to give. */
function keyProblems(
  def: FormDefinition,
  key: string,
  answers: Answers,
  context: FormContext,
): readonly Problem[] {
  const field = fieldOf(def, key);
  if (field === undefined) {
    return [
      { path: key, code: 'unknown_field', message: `表中没有“${[...key].slice(0, 20).join('')}”这一项。` },
    ];
  }
  if (isEmpty(answers[key])) return [];
  if (!isVisible(field, answers, context)) {
    return [{ path: key, code: 'hidden_field', message: `这份表不填写“${field.label}”，请去掉这一项。` }];
  }
  if (context.filler !== undefined && !isMine(field, context)) {
    return [{ path: key, code: 'not_yours', message: `“${field.label}”不由您填写，请去掉这一项。` }];
  }
  return [];
}
