import { type Counts, sumCounts } from '../../domain/broadcasts/recipients.ts';
import { BroadcastCount } from '../../models/broadcastCount.ts';

/** How many people of a broadcast stand where: one look-up of a few small rows, however many people there are. */
export async function broadcastCounts(broadcastId: string): Promise<Counts> {
  const rows: Partial<Counts>[] = await BroadcastCount.find({ broadcastId }).lean();
  return sumCounts(rows);
}
