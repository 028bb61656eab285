import { DomainError } from '../../domain/errors.ts';
import { Appointment } from '../../models/appointment.ts';
import { Task } from '../../models/task.ts';
import { appendEvent } from '../../outbox/appendEvent.ts';
import { authorize } from '../../permissions/permissions.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { publication } from '../../profiles/decisions/publication.ts';
import { findAppointment } from '../../queries/appointments/findAppointment.ts';
import type { StaffContext } from '../context.ts';
import { closeTasks } from '../tasks/closeTasks.ts';
import { taskNoteContext } from '../tasks/completeTask.ts';

/** That a supervisor's name was made public. */
export interface PublicationInput {
  no: string;
  /** Where, in words. */
  where: string;
  /** `YYYY-MM-DD`. */
  on: string;
}

/**
 * Records where and when a supervisor's name was made public, and so closes the task to do it.
 * @throws DomainError `appointment.not_found`, `permission.denied`, `publication.not_allowed` where the document
 *   is silent and the person gave no separate consent (trap 9)
 */
export async function recordPublication(
  context: StaffContext,
  { no, where, on }: PublicationInput,
): Promise<void> {
  const { actor, clock, crypto, profiles } = context;
  await inTransaction(async () => {
    const appointment = await findAppointment(actor, no);
    authorize(actor, 'appointment.publish', appointment);
    const { _id, bureauId, profile, publishConsentAt, revision } = appointment;
    const consented = Boolean(publishConsentAt);
    if (!publication(profiles.get(profile.id, profile.version), { consented }).ok) {
      throw new DomainError('publication.not_allowed');
    }
    const { matchedCount } = await Appointment.updateOne(
      { _id, revision },
      { $set: { publication: { where, on }, updatedAt: clock.now() }, $inc: { revision: 1 } },
    );
    if (matchedCount === 0) throw new DomainError('request.conflict');
    const object = { kind: 'appointment', id: _id } as const;
    await appendEvent(context, { type: 'appointment.published', bureauId, object, data: { no, on } });
    const taskId = `publishList-${_id}`;
    const noteSealed = crypto.seal(`${on}，${where}`, taskNoteContext(taskId));
    await Task.updateOne({ _id: taskId, state: 'open' }, { $set: { noteSealed } });
    await closeTasks(context, { object, kinds: ['publishList'], state: 'done' });
  });
}
