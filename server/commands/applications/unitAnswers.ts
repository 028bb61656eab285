import type { Answers, FormDefinition } from '../../forms/engine/index.ts';
import type { ApplicationDoc } from '../../models/application.ts';
import type { FieldCrypto } from '../../platform/fieldCrypto.ts';

/** The items of an application that a unit filled in: a correction by the applicant leaves them as they are. */
export function unitAnswers(
  crypto: FieldCrypto,
  { _id, definition, answersSealed }: ApplicationDoc,
): Answers {
  const { fields } = definition as FormDefinition;
  const answers = crypto.open<Answers>(answersSealed, `answers:${_id}`);
  const units = fields.filter(({ key, filledBy }) => filledBy === 'unit' && answers[key] !== undefined);
  return Object.fromEntries(units.map(({ key }) => [key, answers[key]]));
}
