import { DomainError } from '../../domain/errors.ts';
import { type PayWay, payWayLabels, payWays } from '../../domain/rewards/machine.ts';
import { beijingDay } from '../../domain/time.ts';
import type { Answers, FormRef } from '../../forms/engine/index.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { getBureau } from '../../queries/bureaus/getBureau.ts';
import { type Claimant, findOwnReward } from '../../queries/rewards/findOwnReward.ts';
import { checkedForm } from '../authors/checkedForm.ts';
import type { Services } from '../context.ts';
import { openTask } from '../tasks/openTask.ts';
import { keepRewardClaim } from '../vault/keepRewardClaim.ts';
import { moveReward } from './moveReward.ts';
import { tellAboutReward } from './tellAboutReward.ts';

/** What the reporter hands in. `no` is the number of their lead. */
export interface RewardClaim extends Claimant {
  no: string;
  form: FormRef;
  answers: Answers;
}

/** No document says that finance compares the identity; the task is ours. */
const article = 'ours';

/**
 * The reporter claims the reward of which they were told, once. Who they are goes into the vault and nowhere else.
 * @throws DomainError `reward.none` for somebody else's lead and for one without a reward, as for a number of nothing,
 *   `reward.claimed`, `reward.too_late`, `input.invalid` with every problem
 */
export async function claimReward(services: Services, given: RewardClaim): Promise<void> {
  const { clock, crypto } = services;
  const { form, answers } = given;
  const now = clock.now();
  await inTransaction(async () => {
    const reward = await findOwnReward(crypto, given);
    const { _id, no, bureauId, reporterId, status, claimBy } = reward;
    if (status === 'lapsed' || (status === 'notified' && claimBy && beijingDay(now) > claimBy)) {
      throw new DomainError('reward.too_late');
    }
    if (status === 'refused' || status === 'clawed_back') throw new DomainError('reward.none');
    if (status !== 'notified') throw new DomainError('reward.claimed');
    checkedForm(services, await getBureau(bureauId, now), { formId: 'reward-claim', form, answers });
    const [personId = ''] = [given.personId].flat();
    await keepRewardClaim(services, reporterId, { form, answers, personId });
    const context = { ...services, actor: { kind: 'reporter', id: reporterId } } as const;
    const set = { claimedAt: now, way: wayOf(answers) };
    await moveReward(context, reward, 'claim', { set, unset: ['lookOn'] });
    const object = { kind: 'reward', id: _id } as const;
    await openTask(context, {
      bureauId,
      kind: 'checkPayee',
      object,
      subject: no,
      article,
      occasion: now.toISOString(),
    });
    await tellAboutReward(context, reward, {
      text: '已收到您领取奖励的申请，核对身份以后办理，有进展会告诉您。',
    });
  });
}

/** The way of paying that the form was answered with. */
function wayOf({ payment }: Answers): PayWay {
  return payWays.find((way) => payWayLabels[way] === payment) ?? 'bank';
}
