import { type CardData, cardContext } from '../../domain/appointments/card.ts';
import { isServing } from '../../domain/appointments/inForce.ts';
import { addDays, type Day, termEnd } from '../../domain/calendar/days.ts';
import { firstCheckOn } from '../../domain/terms/termStep.ts';
import { beijingDay } from '../../domain/time.ts';
import { Appointment, type AppointmentDoc } from '../../models/appointment.ts';
import type { Profile } from '../../profiles/schema.ts';
import { draftCertificates } from '../appointments/draftCertificates.ts';
import type { CommandContext } from '../context.ts';
import { openTask } from '../tasks/openTask.ts';

/** Where the stated need of a renewal is stored, for the field encryption. */
export const needContext = (appointmentId: string): string => `need:${appointmentId}`;

/** First day of the next term: the day after the last one, or the day of a decision that came later: nothing is back-dated. */
export function nextTermStart(term: Pick<AppointmentDoc, 'termEnd'>, today: Day): Day {
  return today > term.termEnd ? today : addDays(term.termEnd, 1);
}

/**
 * Writes the next term of a supervisor with drafts of its certificates and the tasks that come with it. Call it in
 * the transaction of the renewal, which closes the old term.
 * @returns the new term's id and number
 */
export async function startNextTerm(
  context: CommandContext,
  old: AppointmentDoc,
  { profile, need }: { profile: Profile; need: string },
): Promise<{ id: string; no: string }> {
  const { clock, crypto, ids } = context;
  const now = clock.now();
  const today = beijingDay(now);
  const [id, no] = [ids.uuid(), ids.matter('PZ', today)];
  const start = nextTermStart(old, today);
  const end = termEnd(start, profile.appointment.termYears?.value ?? 0);
  const card = crypto.open<CardData>(old.cardSealed, cardContext(old._id));
  const { supervisorId, bureauId, personId, applicationId, mode, nameIndex } = old;
  const { specialties, groups, tags, employerKinds, publishConsentAt } = old;
  await Appointment.create({
    ...{
      _id: id,
      no,
      supervisorId,
      termNo: old.termNo + 1,
      bureauId,
      personId,
      applicationId,
      mode,
      nameIndex,
    },
    ...{ specialties, groups, tags, employerKinds, publishConsentAt },
    profile: { id: profile.id, version: profile.version },
    // An inquiry goes on: it concerns the person, and takes no right away (trap 30).
    status: isServing(old.status) ? old.status : 'active',
    ...{ termStart: start, termEnd: end, nextCheckOn: firstCheckOn(end) },
    cardSealed: crypto.seal(card, cardContext(id)),
    ...(need ? { needSealed: crypto.seal(need, needContext(id)) } : {}),
    ...{ createdAt: now, updatedAt: now, revision: 1 },
  });
  await draftCertificates(context, profile, { bureauId, appointmentId: id });
  await openTasks(context, { id, no, bureauId }, profile);
  return { id, no };
}

/** Certificates are issued for every term, and the list of names shows who serves now. */
async function openTasks(
  context: CommandContext,
  { id, no: subject, bureauId }: { id: string; no: string; bureauId: string },
  { appointment: { certs, publish } }: Profile,
): Promise<void> {
  const task = { bureauId, object: { kind: 'appointment', id } as const, subject };
  if (certs) await openTask(context, { ...task, kind: 'issueCertificates', article: certs.article });
  if (publish) await openTask(context, { ...task, kind: 'publishList', article: publish.article });
}
