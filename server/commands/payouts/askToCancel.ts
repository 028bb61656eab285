import { nextLook } from '../../domain/rewards/payouts.ts';
import type { PayoutDoc } from '../../models/payout.ts';
import type { PayClient } from '../../wechat/pay/port.ts';
import { movePayout } from './movePayout.ts';
import { setBackPayout } from './setBackPayout.ts';
import type { PayContext } from './types.ts';

/** Asks WeChat to take a transfer back. Its yes means only that it tries: the query tells who was faster (wechat.md §4.2). */
export async function askToCancel(context: PayContext, payout: PayoutDoc, client: PayClient): Promise<void> {
  const answer = await client.cancel(payout.outBillNo);
  if (answer.kind !== 'ok')
    return setBackPayout(context, payout, answer.kind === 'refused' ? answer.code : null);
  const now = context.clock.now();
  await movePayout(context, payout, 'canceling', { set: { dueAt: nextLook(now, now) } });
}
