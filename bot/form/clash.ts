import { type Field, fieldProblems, runChecks } from '../../server/forms/engine/index.ts';
import { numberOf } from './numbering.ts';
import type { OpenForm } from './openForm.ts';

/** Why the stored answer cannot stay as it is, if it cannot. */
export function standingProblem(form: OpenForm, field: Field): string | undefined {
  const { def, context, draft } = form;
  const problems = [
    ...fieldProblems(field, draft.answers, context),
    ...runChecks(def.checks, draft.answers, context),
  ];
  return problems.find(({ path }) => path.split('.')[0] === field.key)?.message;
}

/** Where to correct the other side of a rule between fields, if that is the one that is wrong. */
export function clashHints(form: OpenForm, field: Field): string[] {
  const others = form.def.checks
    .map((check): readonly string[] => Object.values(check))
    .filter((keys) => keys.includes(field.key))
    .flat();
  return form.def.fields
    .filter(({ key }) => key !== field.key && others.includes(key))
    .map((other) => `如果填错的是${other.label}，请回复“修改 ${numberOf(form, other)?.n}”。`);
}
