import type { BroadcastState } from '../../domain/broadcasts/machine.ts';
import { Broadcast } from '../../models/broadcast.ts';
import { BroadcastRecipient } from '../../models/broadcastRecipient.ts';
import { JobOvertaken } from '../longJobs/runLongJob.ts';
import { countPlanned } from './countPlanned.ts';
import { holdBack } from './holdBack.ts';
import { nextPending } from './nextPending.ts';

const part = 500;

/**
 * What is left to do about a broadcast that is paused or cancelled, part by part, each for one transaction: what waits in
 * the sending queue comes back, and after a cancellation those who got nothing are said so.
 */
export async function* callOff(
  broadcastId: string,
  state: BroadcastState,
): AsyncGenerator<() => Promise<void>> {
  for (let after = ''; ; ) {
    const rows = await plannedAfter(broadcastId, after);
    const last = rows.at(-1);
    if (!last) break;
    after = last;
    yield () => holdBack(broadcastId, rows, state);
  }
  while (state === 'cancelled') {
    const { rows, upTo } = await nextPending(broadcastId, part);
    if (rows.length === 0) break;
    yield async () => {
      const { modifiedCount } = await BroadcastRecipient.updateMany(
        { _id: { $in: rows.map(({ _id }) => _id) }, state: 'pending' },
        { $set: { state: 'cancelled' } },
      );
      await countPlanned(broadcastId, { pending: -modifiedCount, cancelled: modifiedCount }, upTo);
    };
  }
}

/**
 * In the transaction that ends the job: whether it is still called off.
 * @throws JobOvertaken when somebody had it go on meanwhile; then the job stays
 */
export async function requireCalledOff(broadcastId: string): Promise<void> {
  const broadcast = await Broadcast.findById(broadcastId, { state: 1 }).lean();
  if (broadcast?.state === 'running') throw new JobOvertaken(broadcastId);
}

async function plannedAfter(broadcastId: string, after: string): Promise<string[]> {
  // As few as may wait in the queue: the order costs little.
  const rows = await BroadcastRecipient.find(
    { broadcastId, state: 'planned', _id: { $gt: after } },
    { _id: 1 },
  )
    .sort({ _id: 1 })
    .limit(part)
    .lean();
  return rows.map(({ _id }) => _id);
}
