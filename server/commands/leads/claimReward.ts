import { DomainError } from '../../domain/errors.ts';
import { hasReward } from '../../domain/leads/rewardClaims.ts';
import { beijingDay } from '../../domain/time.ts';
import type { Answers, FormRef } from '../../forms/engine/index.ts';
import { Lead } from '../../models/lead.ts';
import { appendEvent } from '../../outbox/appendEvent.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { getBureau } from '../../queries/bureaus/getBureau.ts';
import { ownReporterIds, reporterIdByClaim } from '../../queries/vault/ownReporterIds.ts';
import { checkedForm } from '../authors/checkedForm.ts';
import type { Services } from '../context.ts';
import { keepRewardClaim } from '../vault/keepRewardClaim.ts';
import { tellReporter } from './tellReporter.ts';

/** Whoever claims the reward for a lead: its reporter by WeChat, or by the claim code of an anonymous lead. */
export interface RewardClaim {
  no: string;
  /** Under each of these ids they may have filed it. */
  personId: string | readonly string[];
  claimCode?: string | undefined;
  form: FormRef;
  answers: Answers;
}

/**
 * The reporter claims the reward that their lead is eligible for, once. Who they are goes into the vault and nowhere else.
 * @throws DomainError `reward.none` for somebody else's lead and for one without a reward, as for a number of nothing,
 *   `reward.claimed`, `reward.too_late`, `input.invalid` with every problem
 */
export async function claimReward(services: Services, given: RewardClaim): Promise<void> {
  const { clock, crypto } = services;
  const { no, personId, claimCode, form, answers } = given;
  const now = clock.now();
  await inTransaction(async () => {
    const byCode = claimCode ? await reporterIdByClaim(crypto, claimCode) : null;
    const keys = claimCode ? [byCode ?? ''] : await ownReporterIds(crypto, personId);
    const lead = await Lead.findOne({ no, reporterId: { $in: keys } }).lean();
    if (!lead || !hasReward(lead)) throw new DomainError('reward.none');
    const { _id, bureauId, reporterId, rewardClaimBy } = lead;
    if (lead.rewardClaimedAt) throw new DomainError('reward.claimed');
    if (rewardClaimBy && beijingDay(now) > rewardClaimBy) throw new DomainError('reward.too_late');
    checkedForm(services, await getBureau(bureauId, now), { formId: 'reward-claim', form, answers });
    const { matchedCount } = await Lead.updateOne(
      { _id, rewardClaimedAt: { $exists: false } },
      { $set: { rewardClaimedAt: now, updatedAt: now } },
    );
    if (matchedCount === 0) throw new DomainError('reward.claimed');
    await keepRewardClaim(services, reporterId, { form, answers });
    const context = { ...services, actor: { kind: 'reporter', id: reporterId } } as const;
    const object = { kind: 'lead', id: _id } as const;
    await appendEvent(context, { type: 'reward.claimed', bureauId, object, data: { no } });
    const text = '已收到您领取奖励的申请，核对身份以后办理，有进展会告诉您。';
    await tellReporter(context, lead, { notice: 'reward', text, isOwn: true });
  });
}
