import { beijingDay } from '../../domain/time.ts';
import { Broadcast } from '../../models/broadcast.ts';
import { BroadcastRecipient } from '../../models/broadcastRecipient.ts';
import { planDeliveries } from '../../outbox/planDeliveries.ts';
import { inForceAnywhere } from '../../queries/corps/inForce.ts';
import type { CommandContext } from '../context.ts';
import { JobOvertaken } from '../longJobs/runLongJob.ts';
import { countPlanned } from './countPlanned.ts';
import { broadcastNotice, deliveryIdOf } from './deliveryIds.ts';
import { nextPending, type Pending } from './nextPending.ts';

/**
 * Hands the next people of the audience to the sending queue, in the running transaction: message and row move together.
 * Whose term has ended since the start gets nothing (domain notes §3.14).
 * @throws JobOvertaken when it does not run any more
 */
export async function planPart(
  { clock }: Pick<CommandContext, 'clock'>,
  broadcastId: string,
  limit: number,
): Promise<void> {
  const broadcast = await Broadcast.findById(broadcastId, { state: 1, bureauId: 1 }).lean();
  if (broadcast?.state !== 'running') throw new JobOvertaken(broadcastId);
  const { rows: next, upTo } = await nextPending(broadcastId, limit);
  const at = clock.now();
  const serving = await servingOf(next, beijingDay(at));
  const sent = next.filter(({ _id }) => serving.has(_id));
  const object = { kind: 'broadcast', id: broadcastId } as const;
  const { bureauId } = broadcast;
  await planDeliveries(
    sent.map(({ _id, personId }) => ({
      ...{ id: deliveryIdOf(_id), bureauId, personId: personId ?? '', kind: broadcastNotice },
      ...{ channel: 'notice' as const, object, at },
    })),
  );
  const move = (rows: readonly Pending[], state: 'planned' | 'ended') =>
    BroadcastRecipient.updateMany(
      { _id: { $in: rows.map(({ _id }) => _id) }, state: 'pending' },
      { $set: { state, at } },
    );
  const ended = next.filter(({ _id }) => !serving.has(_id));
  if (sent.length > 0) await move(sent, 'planned');
  if (ended.length > 0) await move(ended, 'ended');
  const moves = { pending: -next.length, planned: sent.length, ended: ended.length };
  await countPlanned(broadcastId, moves, upTo);
}

/** Rows of those who are in force today: all units with one look, since an audience is not in the order of units. */
async function servingOf(rows: readonly Pending[], today: string): Promise<ReadonlySet<string>> {
  const serving = await inForceAnywhere(
    today,
    rows.map(({ supervisorId }) => supervisorId),
  );
  const key = (row: Pick<Pending, 'bureauId' | 'supervisorId'>) => `${row.bureauId} ${row.supervisorId}`;
  const known = new Set(serving.map(key));
  return new Set(rows.filter((row) => known.has(key(row))).map(({ _id }) => _id));
}
