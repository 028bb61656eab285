import {
  type Answer,
  type Answers,
  type Field,
  type FieldType,
  type FormContext,
  isEmpty,
  isMine,
  isSpoken,
  isVisible,
  kindOf,
  numberedFields,
} from '../forms/engine/index.ts';
import type { ApplicationFile } from '../queries/applications/getApplication.ts';

/**
 * Types that the console shows masked: what identifies or reaches a person is not needed to judge an
 * application. Other sensitive items are what staff judge by, and are shown.
 */
const masked: readonly FieldType[] = ['idNumber', 'mobile'];

/**
 * The items of the form in the annex's order, without those that its kind of application does not have.
 * An item that the applicant's own answers hid stays, empty.
 */
export function presentItems({ application, definition, answers }: Shown, today: string) {
  const context: FormContext = { today, mode: application.mode };
  const asked = numberedFields(definition, context);
  return definition.fields
    .filter((field) => field.no !== null)
    .filter((field) => asked.includes(field) || isVisible(field, answers, context))
    .map((field) => ({
      key: field.key,
      no: field.no ?? 0,
      label: field.label,
      text: textOf(field, answers),
      masked: masked.includes(field.type),
      isPhoto: field.type === 'photo',
      voices: voicesOf(answers[field.key]),
      clauses: 'clauses' in field ? [...field.clauses] : [],
      correctable: isMine(field, context),
      returned: application.returnedFields.includes(field.key),
    }));
}

/** What the applicant agreed to; the law wants these apart from the items. */
export function presentConsents({ definition, answers }: Shown) {
  return definition.fields
    .filter((field) => field.no === null)
    .map((field) => ({ key: field.key, label: field.label, text: textOf(field, answers) }));
}

type Shown = Pick<ApplicationFile, 'application' | 'definition' | 'answers'>;

function textOf(field: Field, answers: Answers): string {
  const value = answers[field.key];
  if (isEmpty(value)) return '';
  const kind = kindOf(field);
  return masked.includes(field.type) ? kind.mask(value, field) : kind.display(value, field);
}

function voicesOf(value: Answer): string[] {
  return isSpoken(value) ? value.voices.map(({ id }) => id) : [];
}
