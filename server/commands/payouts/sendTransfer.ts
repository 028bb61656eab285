import { retryAt } from '../../domain/rewards/payouts.ts';
import { Payout, type PayoutDoc } from '../../models/payout.ts';
import { Reward } from '../../models/reward.ts';
import { payeeOf } from '../../queries/vault/payeeOf.ts';
import type { PayClient } from '../../wechat/pay/port.ts';
import { type PayTo, payToContext } from './sealed.ts';
import { setBackPayout } from './setBackPayout.ts';
import { takeState } from './takeState.ts';
import type { PayContext } from './types.ts';

/** What stands beside the money in WeChat; says nothing of a lead. */
const remark = '举报奖励';

/**
 * Asks WeChat for the transfer. That it was asked for is written before: whatever happens then, the next look is a query.
 */
export async function sendTransfer(context: PayContext, payout: PayoutDoc, client: PayClient): Promise<void> {
  const { crypto, clock } = context;
  const { _id, rewardId, outBillNo, amountFen, payToSealed, state, failures } = payout;
  if (!payToSealed) throw new Error(`payout ${_id}: nobody to pay`);
  const now = clock.now();
  const sent = { sentAt: payout.sentAt ?? now, lastSentAt: now };
  const { matchedCount } = await Payout.updateOne(
    { _id, state },
    { $set: { ...sent, dueAt: retryAt(failures, now) } },
  );
  if (matchedCount === 0) return;
  const { openid } = crypto.open<PayTo>(payToSealed, payToContext(_id));
  const userName = amountFen >= client.limits.realNameFromFen ? await nameOf(context, rewardId) : null;
  const answer = await client.transfer({
    ...{ outBillNo, openid, amountFen, remark },
    ...(userName === null ? {} : { userName }),
  });
  if (answer.kind === 'ok') return takeState(context, { ...payout, ...sent }, answer.value);
  const reason = answer.kind === 'refused' ? answer.code : null;
  await setBackPayout(context, { ...payout, ...sent }, reason);
}

async function nameOf({ crypto }: PayContext, rewardId: string): Promise<string> {
  const { reporterId } = await Reward.findById(rewardId, { reporterId: 1 }).lean().orFail();
  const payee = await payeeOf(crypto, reporterId);
  if (!payee) throw new Error(`reward ${rewardId}: nobody has claimed it`);
  return payee.name;
}
