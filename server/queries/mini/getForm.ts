import { formOf, SUPERVISOR } from '../../../bot/form/formOf.ts';
import { purposes } from '../../../bot/form/purposes.ts';
import type { Services } from '../../commands/context.ts';
import type { MiniPerson } from '../../commands/mini/types.ts';
import { DomainError } from '../../domain/errors.ts';
import { beijingDay } from '../../domain/time.ts';
import { formDefinition } from '../../forms/definitions/index.ts';
import type { FormDefinition, FormRef } from '../../forms/engine/index.ts';
import { getBureau } from '../bureaus/getBureau.ts';
import { chatPurposes, currentForm, type FormPurpose } from './formPurposes.ts';
import { unitFor } from './unitFor.ts';

/** A form as somebody of the mini program fills it. */
export interface MiniForm {
  form: FormRef;
  /** Bound to the rules of the unit; together with the form that is kept apart from it. */
  definition: FormDefinition;
  /** Keys of the items whose answers are handed in apart from the others. */
  apart: string[];
  /** The day that dates are judged against. */
  today: string;
}

/**
 * The form for a purpose, under the rules of the unit that this person deals with.
 * @throws DomainError `mini.not_linked`, `form.not_offered`
 */
export async function getForm(
  services: Pick<Services, 'clock' | 'crypto' | 'profiles'>,
  person: MiniPerson,
  purpose: FormPurpose,
): Promise<MiniForm> {
  const now = services.clock.now();
  const { bureauId, isSupervisor } = await unitFor(services, person, purpose);
  const { _id: id, name, phone, profile: pinned } = await getBureau(bureauId, now);
  const profile = services.profiles.get(pinned.id, pinned.version);
  const form = currentForm(purpose, profile);
  if (!form) throw new DomainError('form.not_offered');
  const about = { profile, bureau: { id, name, ...(phone ? { phone } : {}) } };
  const chatPurpose = chatPurposes[purpose];
  const mode = isSupervisor ? SUPERVISOR : 'public';
  const { apart } = purposes[chatPurpose];
  return {
    form: { id: form.id, version: form.version },
    definition: formOf(chatPurpose, { form, mode }, about),
    apart: apart ? formDefinition(apart.form).fields.map(({ key }) => key) : [],
    today: beijingDay(now),
  };
}
