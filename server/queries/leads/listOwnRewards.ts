import type { Day } from '../../domain/calendar/days.ts';
import { hasReward } from '../../domain/leads/rewardClaims.ts';
import { Lead } from '../../models/lead.ts';

/** More than anybody has. */
const looked = 9;

/** The leads behind these keys of the vault whose reward waits to be claimed, by last day. */
export async function listOwnRewards(
  reporterIds: readonly string[],
  today: Day,
): Promise<{ no: string; reporterId: string; claimBy?: Day }[]> {
  if (reporterIds.length === 0) return [];
  const rows = await Lead.find(
    {
      ...{ reporterId: { $in: [...reporterIds] }, rewardEligible: true },
      rewardClaimedAt: { $exists: false },
    },
    { no: 1, reporterId: 1, status: 1, rewardEligible: 1, rewardClaimBy: 1 },
  )
    .sort({ rewardClaimBy: 1, _id: 1 })
    .limit(looked)
    .lean();
  return rows
    .filter((row) => hasReward(row) && !(row.rewardClaimBy && row.rewardClaimBy < today))
    .map(({ no, reporterId, rewardClaimBy }) => ({
      ...{ no, reporterId },
      ...(rewardClaimBy ? { claimBy: rewardClaimBy } : {}),
    }));
}
