import type { PayoutDoc } from '../../models/payout.ts';
import { Reward } from '../../models/reward.ts';
import { inTransaction } from '../../platform/transaction.ts';
import type { CommandContext } from '../context.ts';
import { openTask } from '../tasks/openTask.ts';
import { movePayout } from './movePayout.ts';

/** WeChat does not say any more what became of it: only its bill does, and a person who reads it. Nothing else is paid till then. */
export async function unclearPayout(context: CommandContext, payout: PayoutDoc): Promise<void> {
  const { _id, rewardId, bureauId } = payout;
  await inTransaction(async () => {
    await movePayout(context, payout, 'unclear', { unset: ['dueAt'] });
    const { no } = await Reward.findById(rewardId, { no: 1 }).lean().orFail();
    const object = { kind: 'reward', id: rewardId } as const;
    await openTask(context, {
      ...{ bureauId, kind: 'payoutUnclear', object, subject: no, article: 'ours', occasion: _id },
    });
  });
}
