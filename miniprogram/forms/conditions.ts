// Copied from server/forms/engine by sandbox/miniprogram/copyForms.ts. Do not edit.
import { isRecord } from './fields/shared';
import { isEmpty } from './isEmpty';
import type { Answers, Condition, FormContext } from './types';

/** Whether the condition holds now. A consent counts as its `agreed`. */
export function holds(condition: Condition, answers: Answers, context: FormContext): boolean {
  if ('all' in condition) return condition.all.every((part) => holds(part, answers, context));
  if ('any' in condition) return condition.any.some((part) => holds(part, answers, context));
  if ('context' in condition) return isContext(condition, context);
  if ('unanswered' in condition) return isEmpty(answers[condition.unanswered]);
  const value = answers[condition.answer];
  const plain = isRecord(value) && 'agreed' in value ? value.agreed : value;
  return condition.is.some((wanted) => wanted === plain);
}

/** Whether the condition can still come true with other answers: what numbering (第 n/N 题) counts. */
export function canHold(condition: Condition, context: FormContext): boolean {
  if ('all' in condition) return condition.all.every((part) => canHold(part, context));
  if ('any' in condition) return condition.any.some((part) => canHold(part, context));
  return 'context' in condition ? isContext(condition, context) : true;
}

function isContext(condition: Extract<Condition, { context: 'mode' }>, context: FormContext): boolean {
  return context.mode !== undefined && condition.is.includes(context.mode);
}
