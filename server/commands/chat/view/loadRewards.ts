import type { OwnRewardSummary } from '../../../../bot/engine/index.ts';
import type { Day } from '../../../domain/calendar/days.ts';
import { rewardStatusLabels } from '../../../domain/rewards/machine.ts';
import { nextForReporter } from '../../../domain/rewards/reporterNext.ts';
import { beijingDay } from '../../../domain/time.ts';
import { listOwnRewards, type OwnReward, waitingFor } from '../../../queries/rewards/listOwnRewards.ts';
import { ownReporterIds, reporterIdByClaim } from '../../../queries/vault/ownReporterIds.ts';
import type { Loader } from './types.ts';

/** The rewards of this person, and the one of the claim code whose case is open: those that can be claimed in front. */
export const loadRewards: Loader<readonly OwnRewardSummary[]> = async (
  { crypto },
  { person, now, heldClaimCode },
) => {
  const byCode = heldClaimCode ? await reporterIdByClaim(crypto, heldClaimCode) : null;
  const own = await ownReporterIds(crypto, person._id);
  const all = await listOwnRewards(byCode ? [...own, byCode] : own);
  const today = beijingDay(now);
  const claimable = waitingFor(all, today);
  const others = all.filter((one) => !claimable.includes(one));
  const rows = [...claimable, ...others.map((one) => ({ ...one, stands: standsOf(one, today) }))];
  return rows.map(({ status, reporterId, way, isInPayment, ...row }) => ({
    ...row,
    ...(reporterId === byCode ? { byCode: true as const } : {}),
    ...((status === 'claimed' || status === 'payable') && !isInPayment ? { mayRefuse: true as const } : {}),
    ...(status === 'payable' && way !== 'bank' ? { mayCollect: true as const } : {}),
  }));
};

function standsOf({ status, claimBy, way }: OwnReward, today: Day): string {
  const isLate = status === 'notified' && claimBy !== undefined && claimBy < today;
  const shown = isLate ? 'lapsed' : status;
  return `${rewardStatusLabels[shown]}，${nextForReporter({ status: shown, way }) ?? '有进展会告诉您'}`;
}
