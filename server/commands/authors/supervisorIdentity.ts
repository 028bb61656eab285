import { type ReporterIdentity, employerKinds as rewardEmployers } from '../../domain/leads/identity.ts';
import type { AppointmentDoc } from '../../models/appointment.ts';
import { cardOf } from '../../queries/appointments/cardOf.ts';
import type { Services } from '../context.ts';

/** What the vault keeps of a supervisor who writes as one. */
export function supervisorIdentity(
  { crypto }: Pick<Services, 'crypto'>,
  appointment: AppointmentDoc,
): ReporterIdentity {
  const { supervisorId, personId, employerKinds } = appointment;
  const { name, mobile } = cardOf(crypto, appointment);
  return {
    ...{ supervisorId, name },
    employerKinds: rewardEmployers.filter((kind) => employerKinds.includes(kind)),
    ...(personId ? { personId } : {}),
    ...(mobile ? { mobile } : {}),
  };
}
