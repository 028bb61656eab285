import { Delivery } from '../../models/delivery.ts';
import type { PersonDoc } from '../../models/person.ts';

const windowMs = 48 * 3_600_000;
const perWindow = 5;

/**
 * How many chat messages WeChat still takes for somebody: five within 48 hours of their last own message (wechat.md §2.6).
 * Messages to them as a reporter are not counted, because no row says that they are theirs; WeChat then says 45047.
 */
export async function repliesLeft(
  { _id, lastMessageAt }: Pick<PersonDoc, '_id' | 'lastMessageAt'>,
  now: Date,
): Promise<number> {
  if (!lastMessageAt || now.getTime() - lastMessageAt.getTime() >= windowMs) return 0;
  const used = await Delivery.countDocuments({
    ...{ personId: _id, createdAt: { $gte: lastMessageAt }, via: 'customerService' },
    state: { $in: ['sending', 'sent', 'delivered', 'unknown'] },
  });
  return Math.max(perWindow - used, 0);
}
