import { payWayLabels } from '../../domain/rewards/machine.ts';
import type { PayoutDoc } from '../../models/payout.ts';
import { Reward } from '../../models/reward.ts';
import type { CommandContext } from '../context.ts';
import { writeEntry } from '../ledger/writeEntry.ts';
import { moveReward } from '../rewards/moveReward.ts';
import { tellAboutReward } from '../rewards/tellAboutReward.ts';
import { closeTasks } from '../tasks/closeTasks.ts';

/** The money is there: the reward is paid and the ledger says so, in the transaction that learned of it. */
export async function finishPayout(context: CommandContext, { rewardId, way }: PayoutDoc): Promise<void> {
  const reward = await Reward.findById(rewardId).lean().orFail();
  const { bureauId, amountFen, budgetYear } = reward;
  const now = context.clock.now();
  await moveReward(context, reward, 'pay', { set: { paidAt: now, endedAt: now } });
  if (!amountFen || !budgetYear) throw new Error(`reward ${reward.no}: paid without an amount`);
  await writeEntry(context, { bureauId, year: budgetYear, kind: 'pay', fen: amountFen, rewardId });
  const object = { kind: 'reward', id: rewardId } as const;
  await closeTasks(context, { object, kinds: ['checkPayee', 'payoutStuck', 'payoutUnclear'], state: 'done' });
  await tellAboutReward(context, reward, {
    text: `举报奖励已经发放（${payWayLabels[way]}），请查收。谢谢您的监督。`,
  });
}
