import { dayWords } from '../../../bot/text/day.ts';
import { claimAgainBy, lookAtClaim } from '../../domain/rewards/claimTime.ts';
import { beijingDay } from '../../domain/time.ts';
import { inTransaction } from '../../platform/transaction.ts';
import type { StaffContext } from '../context.ts';
import { moveReward } from '../rewards/moveReward.ts';
import { rewardReasonContext } from '../rewards/sealed.ts';
import { tellAboutReward } from '../rewards/tellAboutReward.ts';
import { closeTasks } from '../tasks/closeTasks.ts';
import { findPayable, type PayStep } from './findPayable.ts';

/**
 * The identity does not agree: the reporter is told why and claims again, with two weeks at least (ours).
 * @throws DomainError `payout.not_found`, `permission.denied`, `request.conflict`, `reward.wrong_status`
 */
export async function returnClaim(
  context: StaffContext,
  { text, ...step }: PayStep & { text: string },
): Promise<void> {
  const { actor, clock, crypto } = context;
  await inTransaction(async () => {
    const reward = await findPayable(actor, step, 'payout.pay');
    const { _id, claimBy: before } = reward;
    const today = beijingDay(clock.now());
    const claimBy = claimAgainBy(before ?? today, today);
    const { nextOn } = lookAtClaim({ claimBy, lookedOn: today }, today);
    const set = {
      ...{ claimBy, lookedOn: today, lookOn: nextOn },
      reasonSealed: crypto.seal(text, rewardReasonContext(_id)),
    };
    await moveReward(context, reward, 'returnClaim', { set, unset: ['way'] });
    const object = { kind: 'reward', id: _id } as const;
    await closeTasks(context, { object, kinds: ['checkPayee'], state: 'done' });
    const again = `请更正后再申请领取，最晚 ${dayWords(claimBy)}。`;
    await tellAboutReward(context, reward, { text: `领取奖励的申请退回：${text}${again}` });
  });
}
