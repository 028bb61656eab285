import { DomainError } from '../../domain/errors.ts';
import { beijingDay } from '../../domain/time.ts';
import { boundForm } from '../../forms/boundForm.ts';
import {
  type Answers,
  type FormDefinition,
  type FormRef,
  validateAnswers,
} from '../../forms/engine/index.ts';
import type { BureauDoc } from '../../models/bureau.ts';
import type { CommandContext } from '../context.ts';

/** How an application came, and what it says. */
interface Handed {
  mode: string;
  form: FormRef;
  answers: Answers;
  /** On paper the items of the applicant and of the unit arrive together. */
  channel?: 'chat' | 'paper';
}

/**
 * The definition that the applicant saw, once it is the profile's own form and their answers fit it. Whether
 * they may apply at all is `checkMayApply`'s question.
 * @throws DomainError `application.mode_closed` for another form, `input.invalid` with every problem and its path
 */
export function checkedAnswers(
  { profiles, clock }: CommandContext,
  bureau: BureauDoc,
  { mode, form, answers, channel = 'chat' }: Handed,
): FormDefinition {
  const profile = profiles.get(bureau.profile.id, bureau.profile.version);
  if (profile.recruit.applicationForm?.value.id !== form.id) {
    throw new DomainError('application.mode_closed');
  }
  const definition = boundForm(form, profile, {
    name: bureau.name,
    ...(bureau.phone ? { phone: bureau.phone } : {}),
  });
  const today = beijingDay(clock.now());
  const filler = channel === 'paper' ? {} : { filler: 'applicant' as const };
  const { ok, problems } = validateAnswers(definition, answers, { today, mode, ...filler });
  if (!ok) throw new DomainError('input.invalid', { problems });
  return definition;
}
