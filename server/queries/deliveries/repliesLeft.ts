import { isWindowOpen, leftInWindow } from '../../domain/deliveries/chatWindow.ts';
import { Delivery } from '../../models/delivery.ts';

/**
 * How many chat messages WeChat still takes for somebody whose last own message came at `lastMessageAt` (wechat notes §2.6).
 * Answers in the chat count from the moment they are planned, notices once they went this way. Messages to somebody as a
 * reporter are not counted, because no row says that they are theirs; WeChat then says 45047.
 */
export async function repliesLeft(
  personId: string,
  lastMessageAt: Date | null | undefined,
  now: Date,
): Promise<number> {
  if (!lastMessageAt || !isWindowOpen(lastMessageAt, now)) return 0;
  const used = await Delivery.countDocuments({
    ...{ personId, createdAt: { $gt: lastMessageAt } },
    $or: [
      { channel: 'customerService', state: { $ne: 'failed' } },
      { channel: 'notice', via: 'customerService', state: { $nin: ['failed', 'pending'] } },
    ],
  });
  return leftInWindow(used);
}
