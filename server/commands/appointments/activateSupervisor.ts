import { firstCheckOn } from '../../domain/appointments/reminders.ts';
import { DomainError } from '../../domain/errors.ts';
import { appendEvent } from '../../outbox/appendEvent.ts';
import { authorize } from '../../permissions/permissions.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { certificatesNeeded } from '../../profiles/decisions/certificatesNeeded.ts';
import { findAppointment } from '../../queries/appointments/findAppointment.ts';
import { issuedKinds } from '../../queries/appointments/issuedKinds.ts';
import type { StaffContext } from '../context.ts';
import { moveAppointment } from './moveAppointment.ts';

/**
 * Lets an appointed person take up the office, once every certificate of their rule-set was issued (trap 8).
 * @returns the new status and revision
 * @throws DomainError `appointment.not_found`, `permission.denied`, `request.conflict`,
 *   `appointment.wrong_status`, `appointment.certificates_missing` naming each kind
 */
export async function activateSupervisor(
  context: StaffContext,
  { no, revision }: { no: string; revision: number },
) {
  const { actor, clock, profiles } = context;
  return inTransaction(async () => {
    const appointment = await findAppointment(actor, no);
    authorize(actor, 'appointment.activate', appointment);
    if (appointment.revision !== revision) throw new DomainError('request.conflict');
    const { _id, bureauId, profile, status: from, termEnd } = appointment;
    const issued = await issuedKinds(_id);
    const { ok, missing } = certificatesNeeded(profiles.get(profile.id, profile.version), { issued });
    if (!ok && from === 'appointed') throw certificatesMissing(missing);
    const set = { nextCheckOn: firstCheckOn(termEnd) };
    const status = await moveAppointment(appointment, 'activate', clock.now(), { set });
    const object = { kind: 'appointment', id: _id } as const;
    await appendEvent(context, {
      type: 'appointment.activated',
      bureauId,
      object,
      data: { no, from, to: status },
    });
    return { status, revision: revision + 1 };
  });
}

function certificatesMissing(kinds: readonly string[]): DomainError {
  const problems = kinds.map((kind) => ({
    path: 'certificates',
    code: 'missing',
    message: `请先颁发“${kind}”。`,
  }));
  return new DomainError('appointment.certificates_missing', { problems });
}
