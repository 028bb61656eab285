import type { AppointmentDoc } from '../../models/appointment.ts';
import { TransferRecord } from '../../models/transferRecord.ts';
import { appendEvent } from '../../outbox/appendEvent.ts';
import { transferNeeded } from '../../profiles/decisions/transferNeeded.ts';
import type { StaffContext } from '../context.ts';
import { openTask } from '../tasks/openTask.ts';

/** To which department an illegal act goes, and what is handed over. */
export interface TransferInput {
  to: string;
  matter: string;
}

/** Where the matter of a transfer is stored, for the field encryption. */
export const transferContext = (recordId: string): string => `transfer:${recordId}`;

/** Records the transfer and asks staff to carry it out. Call it in the transaction of the dismissal. */
export async function recordTransfer(
  context: StaffContext,
  { _id: appointmentId, bureauId, no, profile }: AppointmentDoc,
  { to, matter, dismissalId }: TransferInput & { dismissalId: string },
): Promise<void> {
  const { actor, clock, crypto, ids } = context;
  const rules = context.profiles.get(profile.id, profile.version);
  const { article } = transferNeeded(rules, { illegal: true });
  const _id = ids.uuid();
  await TransferRecord.create({
    ...{ _id, bureauId, appointmentId, dismissalId, to, recordedAt: clock.now(), recordedBy: actor.id },
    ...(article ? { article } : {}),
    matterSealed: crypto.seal(matter, transferContext(_id)),
  });
  const object = { kind: 'appointment', id: appointmentId } as const;
  const data = { no, recordId: _id, article };
  await appendEvent(context, { type: 'term.transferRecorded', bureauId, object, data });
  const task = { bureauId, object, subject: no, kind: 'transferCase' } as const;
  await openTask(context, { ...task, article: article ?? 'ours' });
}
