import {
  type Answers,
  type Field,
  type FormContext,
  type FormDefinition,
  isMine,
  visibleFields,
} from '../../server/forms/engine/index.ts';
import { validAnswers } from './applicants.ts';

/** Answers to items that single documents add; the others are those of `validAnswers`. */
const added: Readonly<Record<string, unknown>> = {
  region: '某某市某某区',
  education: '本科',
  school: '某某大学，会计学',
  hiredByCooperatingInsurer: false,
  seriousCredit: false,
  medicalInsurancePenalty: false,
  criminalPenalty: false,
  otherBar: false,
};

/** Valid answers to every item of a bound form that the applicant is asked. */
export function answersTo(
  form: FormDefinition,
  context: FormContext,
  changes: Readonly<Record<string, unknown>> = {},
): Answers {
  const all: Answers = { ...validAnswers(), ...added };
  const known = Object.fromEntries(form.fields.map((field) => [field.key, all[field.key] ?? first(field)]));
  const asked = visibleFields(form, known, context).filter((field) => isMine(field, context));
  const given = asked.flatMap(({ key }) => (known[key] === undefined ? [] : [[key, known[key]] as const]));
  return { ...Object.fromEntries(given), ...changes };
}

function first(field: Field): unknown {
  return field.type === 'multiChoice' ? field.options.slice(0, 2).map(({ value }) => value) : undefined;
}
