import { openRewardStatuses } from '../../domain/rewards/machine.ts';
import { Reward } from '../../models/reward.ts';
import type { CommandContext } from '../context.ts';
import { closeTasks } from '../tasks/closeTasks.ts';
import { moveReward } from './moveReward.ts';
import { releaseAmount } from './releaseAmount.ts';
import { requireNoPayment } from './requireNoPayment.ts';
import { rewardReasonContext } from './sealed.ts';

/**
 * Takes back every reward of a lead that begins again, and those of the leads that share it, in the running transaction. What
 * was paid stays paid.
 * @throws DomainError `reward.in_payment` while money is on its way
 */
export async function cancelRewards(
  context: CommandContext,
  { leadId, reason }: { leadId: string; reason: string },
): Promise<void> {
  const status = { $in: [...openRewardStatuses] };
  const own = await Reward.find({ leadId, status }).lean();
  const shared = await Reward.find({
    ...{ masterRewardId: { $in: own.map(({ _id }) => _id) }, status },
  }).lean();
  for (const reward of [...own, ...shared]) {
    const { _id } = reward;
    await requireNoPayment(_id);
    await releaseAmount(context, reward);
    const reasonSealed = context.crypto.seal(reason, rewardReasonContext(_id));
    const set = { endedAt: context.clock.now(), reasonSealed };
    await moveReward(context, reward, 'cancel', { set, unset: ['lookOn'] });
    const object = { kind: 'reward', id: _id } as const;
    await closeTasks(context, { object, kinds: ['checkPayee'], state: 'cancelled' });
  }
}
