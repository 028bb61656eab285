import { finalPayoutStates } from '../../domain/rewards/payouts.ts';
import { Payout } from '../../models/payout.ts';
import type { Services } from '../context.ts';

/**
 * WeChat says that something happened to a transfer: look at once. What it says is not believed beyond that, so a notice that
 * comes twice, late, out of order or about nothing of ours changes nothing (wechat.md §4.6).
 */
export async function wakePayout({ clock }: Pick<Services, 'clock'>, outBillNo: string): Promise<void> {
  await Payout.updateOne(
    { outBillNo, way: 'wechat', state: { $nin: [...finalPayoutStates] }, sentAt: { $exists: true } },
    { $set: { dueAt: clock.now() } },
  );
}
