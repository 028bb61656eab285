import { cardContext } from '../../domain/appointments/card.ts';
import type { FromAnswers } from '../../domain/appointments/cardFromAnswers.ts';
import type { AppointmentStatus } from '../../domain/appointments/machine.ts';
import { DomainError } from '../../domain/errors.ts';
import { beijingDay } from '../../domain/time.ts';
import { Appointment } from '../../models/appointment.ts';
import type { Services } from '../context.ts';

/** A first or later term of a person; the rest is filled in. */
export interface NewTerm extends FromAnswers {
  bureauId: string;
  profile: { id: string; version: string };
  personId?: string | undefined;
  applicationId?: string | undefined;
  mode: string;
  status: AppointmentStatus;
  termStart: string;
  termEnd: string;
  nextCheckOn?: string | undefined;
}

/** Statuses that leave no room for another term beside them. */
const unfinished: readonly AppointmentStatus[] = [
  'appointed',
  'active',
  'under_inquiry',
  'ended_awaiting_decision',
];

/**
 * Writes the row of a new term, in the caller's transaction. Somebody who served this bureau before keeps their
 * `supervisorId`, so that all their terms are found together.
 * @throws DomainError `appointment.already_serving`
 */
export async function createTerm(
  { clock, crypto, ids }: Pick<Services, 'clock' | 'crypto' | 'ids'>,
  { card, ...fields }: NewTerm,
): Promise<{ _id: string; no: string; termNo: number }> {
  const before = fields.personId ? await lastTerm(fields.bureauId, fields.personId) : null;
  if (before && unfinished.includes(before.status)) throw new DomainError('appointment.already_serving');
  const now = clock.now();
  const _id = ids.uuid();
  const no = ids.matter('PZ', beijingDay(now));
  const termNo = (before?.termNo ?? 0) + 1;
  await Appointment.create({
    ...{ _id, no, termNo, supervisorId: before?.supervisorId ?? ids.uuid() },
    ...fields,
    cardSealed: crypto.seal(card, cardContext(_id)),
    nameIndex: crypto.blindIndex('name', card.name),
    ...{ createdAt: now, updatedAt: now, revision: 1 },
  });
  return { _id, no, termNo };
}

function lastTerm(bureauId: string, personId: string) {
  return Appointment.findOne(
    { personId, bureauId },
    { supervisorId: 1, termNo: 1, status: 1 },
    { sort: { createdAt: -1 } },
  ).lean();
}
