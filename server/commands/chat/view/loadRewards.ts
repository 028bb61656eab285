import type { ClaimableReward } from '../../../../bot/engine/index.ts';
import { beijingDay } from '../../../domain/time.ts';
import { listOwnRewards, waitingFor } from '../../../queries/rewards/listOwnRewards.ts';
import { ownReporterIds, reporterIdByClaim } from '../../../queries/vault/ownReporterIds.ts';
import type { Loader } from './types.ts';

/** The rewards that wait for this person, and the one of the claim code whose case is open. */
export const loadRewards: Loader<readonly ClaimableReward[]> = async (
  { crypto },
  { person, now, heldClaimCode },
) => {
  const byCode = heldClaimCode ? await reporterIdByClaim(crypto, heldClaimCode) : null;
  const own = await ownReporterIds(crypto, person._id);
  const keys = byCode ? [...own, byCode] : own;
  const found = waitingFor(await listOwnRewards(keys), beijingDay(now));
  return found.map(({ no, claimBy, reporterId }) => ({
    ...{ no },
    ...(claimBy ? { claimBy } : {}),
    ...(reporterId === byCode ? { byCode: true as const } : {}),
  }));
};
