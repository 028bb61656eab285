import { DomainError } from '../../domain/errors.ts';
import { Appointment } from '../../models/appointment.ts';
import { appendEvent } from '../../outbox/appendEvent.ts';
import { authorize } from '../../permissions/permissions.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { findAppointment } from '../../queries/appointments/findAppointment.ts';
import { groupChoices } from '../../queries/appointments/groupChoices.ts';
import type { StaffContext } from '../context.ts';

/** What supervisors are selected by: special knowledge in the bureau's own words, groups in the document's. */
export interface Classification {
  no: string;
  specialties: readonly string[];
  groups: readonly string[];
  revision: number;
}

/**
 * Writes down what a supervisor knows and which groups they belong to, so that an activity can be staffed by
 * specialty. Forms of some documents do not ask it, and people from paper have none yet. A group that an
 * application brought along may stay.
 * @throws DomainError `appointment.not_found`, `permission.denied`, `input.invalid`, `request.conflict`
 */
export async function classifySupervisor(
  context: StaffContext,
  { no, specialties, groups, revision }: Classification,
): Promise<void> {
  const { actor, clock, profiles } = context;
  await inTransaction(async () => {
    const appointment = await findAppointment(actor, no);
    authorize(actor, 'appointment.register', appointment);
    const { _id, bureauId, profile } = appointment;
    const known = [...groupChoices(profiles.get(profile.id, profile.version)), ...appointment.groups];
    const problems = groups.flatMap((group, at) =>
      known.includes(group)
        ? []
        : [
            {
              path: `groups.${at}`,
              code: 'unknown',
              message: `本地办法里没有“${group}”这一类，请从列表里选。`,
            },
          ],
    );
    if (problems.length > 0) throw new DomainError('input.invalid', { problems });
    const set = {
      specialties: [...new Set(specialties)],
      groups: [...new Set(groups)],
      updatedAt: clock.now(),
    };
    const { matchedCount } = await Appointment.updateOne(
      { _id, revision },
      { $set: set, $inc: { revision: 1 } },
    );
    if (matchedCount === 0) throw new DomainError('request.conflict');
    const object = { kind: 'appointment', id: _id } as const;
    await appendEvent(context, { type: 'appointment.classified', bureauId, object, data: { no } });
  });
}
