import { DomainError } from '../../domain/errors.ts';
import { beijingDay } from '../../domain/time.ts';
import { formDefinition } from '../../forms/definitions/index.ts';
import {
  type Answers,
  type FormDefinition,
  type FormRef,
  validateAnswers,
} from '../../forms/engine/index.ts';
import type { BureauDoc } from '../../models/bureau.ts';
import { hasMode } from '../../profiles/resolve.ts';
import { bindApplicationForm } from '../../profiles/bindApplicationForm.ts';
import type { CommandContext } from '../context.ts';

/**
 * The definition that the applicant saw, once their answers fit it and the bureau takes this kind of
 * application.
 * @throws DomainError `application.mode_closed` or `input.invalid` with every problem and its path
 */
export function checkedAnswers(
  { profiles, clock }: CommandContext,
  bureau: BureauDoc,
  { mode, form, answers }: { mode: string; form: FormRef; answers: Answers },
): { definition: FormDefinition } {
  const profile = profiles.get(bureau.profile.id, bureau.profile.version);
  if (!hasMode(profile, mode)) throw new DomainError('application.mode_closed');
  const definition = bindApplicationForm(formDefinition(form), profile, bureau);
  const today = beijingDay(clock.now());
  const { ok, problems } = validateAnswers(definition, answers, { today, mode, filler: 'applicant' });
  if (!ok) throw new DomainError('input.invalid', { problems });
  return { definition };
}
