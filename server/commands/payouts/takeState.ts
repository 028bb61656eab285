import { nextLook, stateOfTransfer, stuckAfterMs } from '../../domain/rewards/payouts.ts';
import type { PayoutDoc } from '../../models/payout.ts';
import { Reward } from '../../models/reward.ts';
import type { TransferBill } from '../../wechat/pay/port.ts';
import type { CommandContext } from '../context.ts';
import { openTask } from '../tasks/openTask.ts';
import { movePayout } from './movePayout.ts';
import { packageContext } from './sealed.ts';

/** Writes the state that WeChat told of a transfer. */
export async function takeState(
  context: CommandContext,
  payout: PayoutDoc,
  { state, transferBillNo, failReason, packageInfo }: TransferBill,
): Promise<void> {
  const { _id, stateAt } = payout;
  const now = context.clock.now();
  const to = stateOfTransfer[state];
  const since = to === payout.state ? stateAt : now;
  await movePayout(context, payout, to, {
    set: {
      ...{ dueAt: nextLook(since, now), transferBillNo },
      ...(failReason ? { reason: failReason } : {}),
      ...(packageInfo ? { packageSealed: context.crypto.seal(packageInfo, packageContext(_id)) } : {}),
    },
    unset: failReason ? [] : ['reason'],
  });
  const isStuck = to === 'processing' && now.getTime() - since.getTime() > stuckAfterMs;
  if (isStuck) await openStuckTask(context, payout);
}

/** WeChat locks the money and does not get on: most often the merchant's account has not enough of it (wechat.md §4.2). */
async function openStuckTask(context: CommandContext, { _id, rewardId, bureauId }: PayoutDoc): Promise<void> {
  const { no } = await Reward.findById(rewardId, { no: 1 }).lean().orFail();
  const object = { kind: 'reward', id: rewardId } as const;
  await openTask(context, {
    bureauId,
    kind: 'payoutStuck',
    object,
    subject: no,
    article: 'ours',
    occasion: _id,
  });
}
