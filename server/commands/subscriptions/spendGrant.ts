import { SubscriptionGrant } from '../../models/subscriptionGrant.ts';

/** Takes one send of the one-time kind, before it leaves. @returns whether one was left; a long-term grant always has */
export async function spendGrant(id: string): Promise<boolean> {
  const { matchedCount } = await SubscriptionGrant.updateOne(
    { _id: id, longTerm: false, remaining: { $gt: 0 } },
    { $inc: { remaining: -1 } },
  );
  if (matchedCount > 0) return true;
  return (await SubscriptionGrant.exists({ _id: id, longTerm: true })) !== null;
}

/** Gives it back, when WeChat certainly did not send. */
export async function returnGrant(id: string): Promise<void> {
  await SubscriptionGrant.updateOne({ _id: id, longTerm: false }, { $inc: { remaining: 1 } });
}

/** WeChat says that nothing is left (43101): what we counted was wrong. */
export async function voidGrant(id: string): Promise<void> {
  await SubscriptionGrant.updateOne(
    { _id: id },
    { $set: { remaining: 0, longTerm: false }, $unset: { claimed: 1 } },
  );
}
