// Copied from server/forms/engine by sandbox/miniprogram/copyForms.ts. Do not edit.
import type { Field } from './fields/index';
import type { FormDefinition } from './form';
import { isEmpty } from './isEmpty';
import type { Answers, FormContext } from './types';
import { validateAnswers } from './validate';
import { isMine, isRequired, visibleFields } from './visible';

/**
 * The next field to ask: the first that is unanswered (and was not passed over, which only optional fields
 * can be) or whose answer no longer holds beside the others. Null when the form is complete.
 */
export function nextField(
  def: FormDefinition,
  answers: Answers,
  context: FormContext,
  passed: readonly string[] = [],
): Field | null {
  const broken = validateAnswers(def, answers, context).problems.map(({ path }) => path.split('.')[0]);
  const open = visibleFields(def, answers, context).find((field) => {
    if (!isMine(field, context)) return false;
    if (!isEmpty(answers[field.key])) return broken.includes(field.key);
    return isRequired(field, answers, context) || !passed.includes(field.key);
  });
  return open ?? null;
}
