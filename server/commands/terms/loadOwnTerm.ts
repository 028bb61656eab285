import { appointmentStatusLabels } from '../../domain/appointments/machine.ts';
import { beijingDay } from '../../domain/time.ts';
import { currentAppointment } from '../../queries/appointments/currentAppointment.ts';
import { isRenewed, servingTerms } from '../../queries/terms/servingTerms.ts';
import type { Services } from '../context.ts';
import { resignReplyContext } from './declineResignation.ts';
import { pendingResignation } from './pendingResignation.ts';
import { consentIsOpen } from './setConsent.ts';

/**
 * The term of a WeChat person that matters now, and what they may do about it themselves; null for somebody who never was a
 * supervisor.
 */
export async function loadOwnTerm({ clock, crypto, profiles }: Services, personId: string) {
  const now = clock.now();
  const found = await currentAppointment(personId, now);
  if (!found) return null;
  const { appointment, inForce } = found;
  const { _id, no, status, termNo, termStart, termEnd, consent, supervisorId } = appointment;
  const profile = profiles.get(appointment.profile.id, appointment.profile.version);
  const open = consentIsOpen(appointment, profile, beijingDay(now)) && !(await isRenewed(appointment));
  const serving = await servingTerms(supervisorId);
  const resigning = pendingResignation(appointment);
  const reply = appointment.resignationReplySealed;
  return {
    ...{ no, statusLabel: appointmentStatusLabels[status], termNo, termStart, termEnd, inForce, resigning },
    ...{ consent: consent?.state ?? null, mayConsent: open },
    mayResign: !resigning && serving.some((row) => row._id === _id),
    resignationReply: reply ? crypto.open<string>(reply, resignReplyContext(_id)) : null,
  };
}
