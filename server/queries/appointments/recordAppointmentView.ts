import type { StaffContext } from '../../commands/context.ts';
import type { AppointmentDoc } from '../../models/appointment.ts';
import { appendEvent } from '../../outbox/appendEvent.ts';

/** Somebody is about to see personal data of a supervisor: said in the audit log before it is shown. */
export async function recordAppointmentView(
  ctx: StaffContext,
  { _id, bureauId, no }: AppointmentDoc,
): Promise<void> {
  const object = { kind: 'appointment', id: _id } as const;
  await appendEvent(ctx, { type: 'appointment.viewed', bureauId, object, data: { no } });
}
