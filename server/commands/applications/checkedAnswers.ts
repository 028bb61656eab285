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
import { acceptsSelfNomination } from '../../profiles/resolve.ts';
import type { CommandContext } from '../context.ts';

/**
 * The definition that the applicant saw, once their answers fit it and the bureau takes this kind of
 * application: for now self-nomination on the profile's own form, where it has both; the other modes need a call or a unit.
 * @throws DomainError `application.mode_closed` or `input.invalid` with every problem and its path
 */
export function checkedAnswers(
  { profiles, clock }: CommandContext,
  bureau: BureauDoc,
  { mode, form, answers }: { mode: string; form: FormRef; answers: Answers },
): FormDefinition {
  const profile = profiles.get(bureau.profile.id, bureau.profile.version);
  const ownForm = profile.recruit.applicationForm?.value.id === form.id;
  if (mode !== 'self' || !acceptsSelfNomination(profile) || !ownForm) {
    throw new DomainError('application.mode_closed');
  }
  const definition = boundForm(form, profile, {
    name: bureau.name,
    ...(bureau.phone ? { phone: bureau.phone } : {}),
  });
  const today = beijingDay(clock.now());
  const { ok, problems } = validateAnswers(definition, answers, { today, mode, filler: 'applicant' });
  if (!ok) throw new DomainError('input.invalid', { problems });
  return definition;
}
