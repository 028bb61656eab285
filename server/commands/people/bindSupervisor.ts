import { DomainError } from '../../domain/errors.ts';
import { Appointment } from '../../models/appointment.ts';
import { BindingCode } from '../../models/bindingCode.ts';
import { Person } from '../../models/person.ts';
import { appendEvent } from '../../outbox/appendEvent.ts';
import { inTransaction } from '../../platform/transaction.ts';
import type { CommandContext } from '../context.ts';

/**
 * Makes a WeChat person known as the supervisor that their code stands for: all terms of that supervisor are
 * theirs from now on, and they deal with that unit. The code is used up.
 * @throws DomainError `binding.unusable` for a code that was used, replaced or is too old;
 *   `binding.other_supervisor` for somebody who is another supervisor of the unit already
 */
export async function bindSupervisor(
  context: CommandContext,
  { personId, supervisorId }: { personId: string; supervisorId: string },
): Promise<void> {
  const now = context.clock.now();
  await inTransaction(async () => {
    const code = await BindingCode.findOneAndDelete({ _id: supervisorId, expiresAt: { $gt: now } }).lean();
    if (!code) throw new DomainError('binding.unusable');
    const { bureauId } = code;
    if (await Appointment.exists({ personId, bureauId, supervisorId: { $ne: supervisorId } })) {
      throw new DomainError('binding.other_supervisor');
    }
    const terms = await Appointment.find({ supervisorId, bureauId }, { no: 1 }).sort({ termNo: -1 }).lean();
    const [newest] = terms;
    if (!newest) throw new DomainError('binding.unusable');
    await Appointment.updateMany(
      { supervisorId, bureauId, personId: { $exists: false } },
      { $set: { personId, updatedAt: now }, $inc: { revision: 1 } },
    );
    await Person.updateOne({ _id: personId }, { $set: { bureauId, unitChosenAt: now } });
    const object = { kind: 'appointment', id: newest._id } as const;
    await appendEvent(context, {
      type: 'appointment.bound',
      bureauId,
      object,
      data: { no: newest.no },
    });
  });
}
