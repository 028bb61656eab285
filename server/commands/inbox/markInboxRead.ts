import { Delivery } from '../../models/delivery.ts';
import type { Services } from '../context.ts';

/**
 * Writes down that somebody opened messages of their own inbox; others are passed over, and what was opened before keeps
 * its time. No event: the log of events is kept for years, and what somebody read when is nobody's business.
 */
export async function markInboxRead(
  { clock }: Pick<Services, 'clock'>,
  { personId, ids }: { personId: string; ids: readonly string[] },
): Promise<void> {
  await Delivery.updateMany(
    { _id: { $in: [...ids] }, personId, channel: 'notice', readAt: null },
    { $set: { readAt: clock.now() } },
  );
}
