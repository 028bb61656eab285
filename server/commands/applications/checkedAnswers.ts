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
import { invitableModes } from '../../profiles/decisions/invitableModes.ts';
import { acceptsSelfNomination } from '../../profiles/resolve.ts';
import type { Profile } from '../../profiles/schema.ts';
import type { CommandContext } from '../context.ts';

/** How an application came, and what it says. */
interface Handed {
  mode: string;
  form: FormRef;
  answers: Answers;
  /** A valid invitation or recommendation stands behind it. */
  invited?: boolean;
  /** On paper the items of the applicant and of the unit arrive together. */
  channel?: 'chat' | 'paper';
}

/**
 * The definition that the applicant saw, once their answers fit it and the bureau takes this kind of
 * application: for now self-nomination on the profile's own form, where it has both, and the modes of units for those who
 * were invited; the other modes need a call.
 * @throws DomainError `application.mode_closed` or `input.invalid` with every problem and its path
 */
export function checkedAnswers(
  { profiles, clock }: CommandContext,
  bureau: BureauDoc,
  { mode, form, answers, invited = false, channel = 'chat' }: Handed,
): FormDefinition {
  const profile = profiles.get(bureau.profile.id, bureau.profile.version);
  const ownForm = profile.recruit.applicationForm?.value.id === form.id;
  const asked = invited || channel === 'paper';
  if (!(takesSelf(profile, mode) || (asked && takesUnits(profile, mode))) || !ownForm) {
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

function takesSelf(profile: Profile, mode: string): boolean {
  return mode === 'self' && acceptsSelfNomination(profile);
}

function takesUnits(profile: Profile, mode: string): boolean {
  return invitableModes(profile).modes.some(({ code }) => code === mode);
}
