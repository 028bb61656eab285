import { inTransaction } from '../../platform/transaction.ts';
import { type Claimant, findOwnReward } from '../../queries/rewards/findOwnReward.ts';
import type { Services } from '../context.ts';
import { closeTasks } from '../tasks/closeTasks.ts';
import { moveReward } from './moveReward.ts';
import { releaseAmount } from './releaseAmount.ts';
import { requireNoPayment } from './requireNoPayment.ts';
import { tellAboutReward } from './tellAboutReward.ts';

/**
 * The reporter does not want the reward; that is final. `no` is the number of their lead.
 * @throws DomainError `reward.none`, `reward.in_payment`, `reward.wrong_status` once it is paid or over
 */
export async function refuseReward(services: Services, given: Claimant & { no: string }): Promise<void> {
  await inTransaction(async () => {
    const reward = await findOwnReward(services.crypto, given);
    const { _id, reporterId } = reward;
    await requireNoPayment(_id);
    const context = { ...services, actor: { kind: 'reporter', id: reporterId } } as const;
    await moveReward(context, reward, 'refuse', {
      set: { endedAt: services.clock.now() },
      unset: ['lookOn'],
    });
    await releaseAmount(context, reward);
    const object = { kind: 'reward', id: _id } as const;
    await closeTasks(context, { object, kinds: ['checkPayee'], state: 'cancelled' });
    await tellAboutReward(context, reward, { text: '已记下：您不领取这次的举报奖励。谢谢您的监督。' });
  });
}
