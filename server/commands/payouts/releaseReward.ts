import { inTransaction } from '../../platform/transaction.ts';
import type { StaffContext } from '../context.ts';
import { moveReward } from '../rewards/moveReward.ts';
import { tellAboutReward } from '../rewards/tellAboutReward.ts';
import { closeTasks } from '../tasks/closeTasks.ts';
import { findPayable, type PayStep } from './findPayable.ts';

const next = {
  wechat: '身份已经核对，可以收款了。请打开小程序的“我的奖励”，点“收款”；微信会请您确认，24 小时内有效。',
  bank: '身份已经核对，正在安排银行转账。收款账号由工作人员和您当面或电话核对。',
} as const;

/**
 * Finance has compared the identity: the reward can be paid.
 * @throws DomainError `payout.not_found`, `permission.denied`, `request.conflict`, `reward.wrong_status`
 */
export async function releaseReward(context: StaffContext, step: PayStep): Promise<void> {
  const { actor, clock } = context;
  await inTransaction(async () => {
    const reward = await findPayable(actor, step, 'payout.pay');
    const set = { releasedBy: actor.id, releasedAt: clock.now() };
    await moveReward(context, reward, 'release', { set });
    const object = { kind: 'reward', id: reward._id } as const;
    await closeTasks(context, { object, kinds: ['checkPayee'], state: 'done' });
    await tellAboutReward(context, reward, { text: next[reward.way ?? 'bank'] });
  });
}
