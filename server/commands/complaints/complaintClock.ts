import { beijingDay } from '../../domain/time.ts';
import { assignClock } from '../clocks/assignClock.ts';
import { startClock } from '../clocks/startClock.ts';
import { stopClock } from '../clocks/stopClock.ts';
import type { CommandContext } from '../context.ts';

const kind = 'complaint.handle';

/** Twenty working days (ours) from the day on which the complaint was whole. */
export async function startComplaintClock(
  context: CommandContext,
  { _id, no, bureauId }: { _id: string; no: string; bureauId: string },
  from: Date,
): Promise<void> {
  const object = { kind: 'complaint', id: _id } as const;
  await startClock(context, { kind, bureauId, subject: no, object, from: beijingDay(from) });
}

/** Gives the deadline to whoever looks into it. */
export async function assignComplaintClock(
  context: CommandContext,
  complaintId: string,
  ownerId: string,
): Promise<void> {
  await assignClock(context, { object: { kind: 'complaint', id: complaintId }, kinds: [kind], ownerId });
}

/** It is over, one way or another. */
export async function stopComplaintClock(context: CommandContext, complaintId: string): Promise<void> {
  await stopClock(context, { object: { kind: 'complaint', id: complaintId }, kinds: [kind] });
}
