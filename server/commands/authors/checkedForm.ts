import { DomainError } from '../../domain/errors.ts';
import { beijingDay } from '../../domain/time.ts';
import {
  type Answers,
  type FormDefinition,
  type FormRef,
  validateAnswers,
} from '../../forms/engine/index.ts';
import type { BureauDoc } from '../../models/bureau.ts';
import { formFor } from '../../profiles/formFor.ts';
import type { Services } from '../context.ts';

/**
 * The definition that the author saw, once it is the form expected here and the answers fit it: items that the document
 * does not have are not in it, and answers to them are refused.
 * @throws DomainError `input.invalid` with every problem and its path, `form` for another form
 */
export function checkedForm(
  { profiles, clock }: Pick<Services, 'profiles' | 'clock'>,
  bureau: BureauDoc,
  { formId, form, answers }: { formId: string; form: FormRef; answers: Answers },
): FormDefinition {
  if (form.id !== formId) {
    const message = '请用这一类事项的表单填写。';
    throw new DomainError('input.invalid', { problems: [{ path: 'form', code: 'other_form', message }] });
  }
  const { name, phone } = bureau;
  const profile = profiles.get(bureau.profile.id, bureau.profile.version);
  const definition = formFor(form, profile, { name, ...(phone ? { phone } : {}) });
  const { ok, problems } = validateAnswers(definition, answers, { today: beijingDay(clock.now()) });
  if (!ok) throw new DomainError('input.invalid', { problems });
  return definition;
}
