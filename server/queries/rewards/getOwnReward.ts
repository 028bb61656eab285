import { packageContext } from '../../commands/payouts/sealed.ts';
import { rewardGradeContext } from '../../commands/rewards/sealed.ts';
import type { RewardGrade } from '../../domain/rewards/grade.ts';
import { beijingDay } from '../../domain/time.ts';
import { Payout } from '../../models/payout.ts';
import type { Clock } from '../../platform/clock.ts';
import type { FieldCrypto } from '../../platform/fieldCrypto.ts';
import type { PayMerchants } from '../../wechat/pay/port.ts';
import { type Claimant, findOwnReward } from './findOwnReward.ts';

/** What is read with. */
interface Reading {
  clock: Clock;
  crypto: FieldCrypto;
  merchants: PayMerchants;
}

/**
 * One's own reward by the number of the lead: how it stands, how the amount came about, and the payment that is under way. What
 * opens WeChat's confirmation goes to the reporter only.
 * @throws DomainError `reward.none`
 */
export async function getOwnReward({ clock, crypto, merchants }: Reading, given: Claimant & { no: string }) {
  const reward = await findOwnReward(crypto, given);
  const { _id, bureauId, status, claimBy, way, gradeSealed, amountFen, paidAt } = reward;
  const grade = gradeSealed ? crypto.open<RewardGrade>(gradeSealed, rewardGradeContext(_id)) : null;
  const [payout] = await Payout.find({ rewardId: _id, way: 'wechat' })
    .sort({ createdAt: -1 })
    .limit(1)
    .lean();
  const merchant = merchants.get(bureauId);
  const packageInfo =
    payout?.state === 'waiting' && payout.packageSealed
      ? crypto.open<string>(payout.packageSealed, packageContext(payout._id))
      : null;
  const isLate =
    status === 'notified' && claimBy !== null && claimBy !== undefined && beijingDay(clock.now()) > claimBy;
  return {
    ...{ no: given.no, status, isLate, claimBy: claimBy ?? null, way: way ?? null },
    amountFen: amountFen ?? null,
    totalFen: grade?.totalFen ?? null,
    // The first line says what the case is worth: case data, which is not the reporter's to know (trap 19).
    lines: grade?.lines.slice(1) ?? [],
    paidAt: paidAt ?? null,
    payoutState: payout?.state ?? null,
    confirm:
      merchant && packageInfo ? { mchId: merchant.mchId, appId: merchant.appid, package: packageInfo } : null,
    /** More than WeChat transfers at once. */
    isOverCap: Boolean(merchant && amountFen && amountFen > merchant.limits.maxFen),
  };
}

export type OwnRewardFile = Awaited<ReturnType<typeof getOwnReward>>;
