import { beijingDay } from '../../domain/time.ts';
import { Broadcast } from '../../models/broadcast.ts';
import { BroadcastRecipient, type BroadcastRecipientDoc } from '../../models/broadcastRecipient.ts';
import { planDeliveries } from '../../outbox/planDeliveries.ts';
import { stillInForce } from '../../queries/corps/inForce.ts';
import type { CommandContext } from '../context.ts';
import { JobOvertaken } from '../longJobs/runLongJob.ts';
import { countMoves } from './countMoves.ts';
import { broadcastNotice, deliveryIdOf } from './deliveryIds.ts';

type Next = Pick<BroadcastRecipientDoc, '_id' | 'bureauId' | 'supervisorId' | 'personId'>;

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
  const next: Next[] = await BroadcastRecipient.find(
    { broadcastId, state: 'pending' },
    { bureauId: 1, supervisorId: 1, personId: 1 },
  )
    .sort({ _id: 1 })
    .limit(limit)
    .lean();
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
  const move = (rows: readonly Next[], state: 'planned' | 'ended') =>
    BroadcastRecipient.updateMany(
      { _id: { $in: rows.map(({ _id }) => _id) }, state: 'pending' },
      { $set: { state, at } },
    );
  const ended = next.filter(({ _id }) => !serving.has(_id));
  if (sent.length > 0) await move(sent, 'planned');
  if (ended.length > 0) await move(ended, 'ended');
  const moves = { pending: -next.length, planned: sent.length, ended: ended.length };
  await countMoves(broadcastId, next[0]?._id ?? '', moves);
}

/** Rows of those who are in force today, unit by unit. */
async function servingOf(rows: readonly Next[], today: string): Promise<ReadonlySet<string>> {
  const serving = new Set<string>();
  for (const bureauId of new Set(rows.map((row) => row.bureauId))) {
    const ours = rows.filter((row) => row.bureauId === bureauId);
    const known = await stillInForce(
      { bureauId, today },
      ours.map(({ supervisorId }) => supervisorId),
    );
    for (const { _id, supervisorId } of ours) if (known.has(supervisorId)) serving.add(_id);
  }
  return serving;
}
