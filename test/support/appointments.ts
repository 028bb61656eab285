import { randomUUID } from 'node:crypto';
import type { Services } from '../../server/commands/context.ts';
import { type CardData, cardContext } from '../../server/domain/appointments/card.ts';
import { termEnd } from '../../server/domain/calendar/days.ts';
import { beijingDay } from '../../server/domain/time.ts';
import { Appointment, type AppointmentDoc } from '../../server/models/appointment.ts';
import { Bureau } from '../../server/models/bureau.ts';

/** What a test may decide about a term; the rest is a term in force that began today. */
export type AppointmentChanges = Partial<Omit<AppointmentDoc, 'cardSealed' | '_id'>> & {
  card?: Partial<CardData>;
};

/** A term of a supervisor, written straight into the store: for tests of what comes after an appointment. */
export async function buildAppointment(
  { clock, crypto, ids, profiles }: Services,
  { bureauId, card, ...changes }: AppointmentChanges & { bureauId: string },
): Promise<AppointmentDoc> {
  const bureau = await Bureau.findById(bureauId).lean();
  if (!bureau) throw new Error(`no bureau ${bureauId}`);
  const now = clock.now();
  const today = beijingDay(now);
  const profile = { id: bureau.profile.id, version: bureau.profile.version };
  const years = profiles.get(profile.id, profile.version).appointment.termYears?.value ?? 2;
  const _id = randomUUID();
  const data: CardData = { name: '林晓梅', sex: '女', unit: '退休教师', ...card };
  const termStart = changes.termStart ?? today;
  const row = {
    ...{ _id, no: ids.matter('PZ', today), supervisorId: randomUUID(), termNo: 1, bureauId, profile },
    ...{ mode: 'self', status: 'active' as const, termStart, termEnd: termEnd(termStart, years) },
    cardSealed: crypto.seal(data, cardContext(_id)),
    nameIndex: crypto.blindIndex('name', data.name),
    ...{ createdAt: now, updatedAt: now, revision: 1 },
    ...changes,
  };
  await Appointment.create(row);
  const made = await Appointment.findById(_id).lean();
  if (!made) throw new Error('the term was not written');
  return made;
}
