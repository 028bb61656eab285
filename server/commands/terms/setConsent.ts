import { isServing } from '../../domain/appointments/inForce.ts';
import { DomainError } from '../../domain/errors.ts';
import { firstCheckOn } from '../../domain/terms/termStep.ts';
import { beijingDay } from '../../domain/time.ts';
import type { ConsentChoice } from '../../forms/definitions/renewalConsent/consentChoices.ts';
import type { FormRef } from '../../forms/engine/index.ts';
import type { AppointmentDoc } from '../../models/appointment.ts';
import { appendEvent } from '../../outbox/appendEvent.ts';
import { onExpiry } from '../../profiles/decisions/onExpiry.ts';
import type { Profile } from '../../profiles/schema.ts';
import { isRenewed } from '../../queries/terms/servingTerms.ts';
import type { CommandContext } from '../context.ts';
import { changeTerm } from './changeTerm.ts';

/** What somebody says to the renewal of their term. */
export type ConsentState = ConsentChoice;

/** Where the note of a consent on paper is stored, for the field encryption. */
export const consentNoteContext = (appointmentId: string): string => `consentNote:${appointmentId}`;

/**
 * Whether somebody may say yes or no to a renewal now: from the first notice on, or when already asked, while a
 * renewal is still possible.
 */
export function consentIsOpen(term: AppointmentDoc, profile: Profile, today: string): boolean {
  const { status, termEnd, consent } = term;
  if (status === 'ended_awaiting_decision') return true;
  if (!isServing(status)) return false;
  if (today > termEnd) return onExpiry(profile).move === 'awaitDecision';
  return Boolean(consent) || today >= firstCheckOn(termEnd);
}

/**
 * Puts on record what the person said, and in which form; it may be changed until the renewal is decided.
 * @throws DomainError `term.consent_closed`, `term.already_renewed`, `request.conflict`
 */
export async function setConsent(
  context: CommandContext,
  term: AppointmentDoc,
  { state, note, form }: { state: ConsentState; note?: string | undefined; form?: FormRef },
): Promise<void> {
  const { _id, no, bureauId, profile: pinned } = term;
  const now = context.clock.now();
  const profile = context.profiles.get(pinned.id, pinned.version);
  if (!consentIsOpen(term, profile, beijingDay(now))) throw new DomainError('term.consent_closed');
  if (await isRenewed(term)) throw new DomainError('term.already_renewed');
  const sealed = note ? { consentNoteSealed: context.crypto.seal(note, consentNoteContext(_id)) } : {};
  const consent = { state, at: now, ...(form ? { form } : {}) };
  await changeTerm(term, now, { consent, ...sealed });
  const object = { kind: 'appointment', id: _id } as const;
  await appendEvent(context, { type: 'term.consentRecorded', bureauId, object, data: { no, state } });
}
