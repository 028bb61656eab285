import { totals } from '../../domain/broadcasts/progress.ts';
import { mostDue, roomFor } from '../../domain/broadcasts/window.ts';
import { Broadcast } from '../../models/broadcast.ts';
import { Delivery } from '../../models/delivery.ts';
import { broadcastCounts } from '../../queries/broadcasts/broadcastCounts.ts';
import type { LongJobRun } from '../longJobs/runLongJob.ts';
import { wakeLongJob } from '../longJobs/wakeLongJob.ts';
import { callOff, requireCalledOff } from './callOff.ts';
import { finishBroadcast } from './finishBroadcast.ts';
import { sendingJob } from './jobs.ts';
import { markProgress } from './markProgress.ts';
import { planPart } from './planPart.ts';

/** When to look again: soon while people are being reached, later while everything waits for the morning, ms. */
const soonMs = 1_000;
const laterMs = 5_000;
/** Rows that the relay has offered carry a time half a minute ahead (ADR 0002). */
const offeredMs = 31_000;

/**
 * Hands a frozen audience to the sending queue (job `broadcastSending`), a part at a time and no more than fits the window,
 * so that a pause or a cancellation stops within a part. Who is next stands on the rows; the cursor only counts the parts,
 * and how many people were done with at the last look.
 */
export const sendBroadcast: LongJobRun = async (context, { objectId, cursor }, advance) => {
  const [ticks = 0, finishedBefore = 0] = cursor.split('|').map(Number);
  for (let tick = ticks + 1; ; tick += 1) {
    const broadcast = await Broadcast.findById(objectId, { state: 1 }).lean();
    if (broadcast?.state !== 'running') {
      const parts = broadcast ? callOff(objectId, broadcast.state) : [];
      for await (const write of parts) await advance(`${tick++}|0`, write);
      return advance(null, () => requireCalledOff(objectId));
    }
    const counts = await broadcastCounts(objectId);
    const { finished } = totals(counts);
    if (counts.pending + counts.planned === 0) {
      return advance(null, () => finishBroadcast(context, objectId));
    }
    const now = context.clock.now();
    const soon = { dueAt: { $lte: new Date(now.getTime() + offeredMs) } };
    const due = await Delivery.countDocuments(soon, { limit: mostDue });
    const room = counts.pending > 0 ? roomFor({ due, planned: counts.planned }) : 0;
    await advance(`${tick}|${finished}`, async () => {
      await markProgress(objectId, { at: now, finished });
      if (room > 0) return planPart(context, objectId, room);
      const pause = finished > finishedBefore ? soonMs : laterMs;
      await wakeLongJob(sendingJob(objectId), { at: new Date(now.getTime() + pause), now });
    });
    if (room === 0) return;
  }
};
