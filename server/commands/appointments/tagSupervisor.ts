import { checkTags } from '../../domain/appointments/tags.ts';
import { DomainError } from '../../domain/errors.ts';
import { Appointment } from '../../models/appointment.ts';
import { appendEvent } from '../../outbox/appendEvent.ts';
import { authorize } from '../../permissions/permissions.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { findAppointment } from '../../queries/appointments/findAppointment.ts';
import type { StaffContext } from '../context.ts';

/** All tags that a supervisor shall have, as seen at `revision`. */
export interface Tagging {
  no: string;
  tags: readonly string[];
  revision: number;
}

/**
 * Gives a supervisor the bureau's own tags, in place of those before. The words stay out of the event.
 * @throws DomainError `appointment.not_found`, `permission.denied`, `input.invalid`, `request.conflict`
 */
export async function tagSupervisor(
  context: StaffContext,
  { no, tags: said, revision }: Tagging,
): Promise<void> {
  const { actor, clock } = context;
  await inTransaction(async () => {
    const appointment = await findAppointment(actor, no);
    authorize(actor, 'appointment.register', appointment);
    const { tags, problems } = checkTags(said);
    if (problems.length > 0) throw new DomainError('input.invalid', { problems });
    const { _id, bureauId } = appointment;
    const { matchedCount } = await Appointment.updateOne(
      { _id, revision },
      { $set: { tags, updatedAt: clock.now() }, $inc: { revision: 1 } },
    );
    if (matchedCount === 0) throw new DomainError('request.conflict');
    const object = { kind: 'appointment', id: _id } as const;
    await appendEvent(context, { type: 'appointment.tagged', bureauId, object, data: { no } });
  });
}
