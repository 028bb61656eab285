import type { PayWay } from '../../domain/rewards/machine.ts';
import { inTransaction } from '../../platform/transaction.ts';
import type { StaffContext } from '../context.ts';
import { moveReward } from '../rewards/moveReward.ts';
import { requireNoPayment } from '../rewards/requireNoPayment.ts';
import { rewardReasonContext } from '../rewards/sealed.ts';
import { tellAboutReward } from '../rewards/tellAboutReward.ts';
import { findPayable, type PayStep } from './findPayable.ts';

const told: Record<PayWay, string> = {
  wechat: '举报奖励改为微信领取：请打开小程序的“我的奖励”，点“收款”。',
  bank: '举报奖励改为银行转账发放，收款账号由工作人员和您当面或电话核对。',
};

/**
 * Pays in another way than the claim said, such as by bank where the amount is more than WeChat transfers at once: it is never
 * split.
 * @throws DomainError `payout.not_found`, `permission.denied`, `request.conflict`, `reward.wrong_status`, `reward.in_payment`
 */
export async function changeWay(
  context: StaffContext,
  { way, reason, ...step }: PayStep & { way: PayWay; reason: string },
): Promise<void> {
  const { actor, crypto } = context;
  await inTransaction(async () => {
    const reward = await findPayable(actor, step, 'payout.pay');
    await requireNoPayment(reward._id);
    const reasonSealed = crypto.seal(reason, rewardReasonContext(reward._id));
    await moveReward(context, reward, 'changeWay', { set: { way, reasonSealed } });
    await tellAboutReward(context, reward, { text: told[way] });
  });
}
