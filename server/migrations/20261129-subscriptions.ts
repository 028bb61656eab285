import { Delivery } from '../models/delivery.ts';
import { SubscriptionGrant } from '../models/subscriptionGrant.ts';

/**
 * The ledger of what people granted. Messages that wait were planned for a template; now their way is chosen when they
 * leave.
 */
export async function createSubscriptions(): Promise<void> {
  await SubscriptionGrant.createCollection();
  await SubscriptionGrant.createIndexes();
  await Delivery.updateMany({ channel: 'template' }, { $set: { channel: 'notice', via: 'template' } });
}
