import { DomainError } from '../../domain/errors.ts';
import type { RewardStatus } from '../../domain/rewards/machine.ts';
import { Lead } from '../../models/lead.ts';
import { Reward, type RewardDoc } from '../../models/reward.ts';
import type { FieldCrypto } from '../../platform/fieldCrypto.ts';
import { ownReporterIds, reporterIdByClaim } from '../vault/ownReporterIds.ts';

/** Statuses that the reporter knows of: before the notice nothing is promised. */
export const toldStatuses = [
  'notified',
  'claimed',
  'payable',
  'paid',
  'lapsed',
  'refused',
  'clawed_back',
] as const satisfies readonly RewardStatus[];

/** Whose reward: by WeChat, under any of these ids, or by the claim code of an anonymous lead. */
export interface Claimant {
  personId: string | readonly string[];
  claimCode?: string | undefined;
}

/** Keys of the vault that somebody holds. */
export async function keysOf(crypto: FieldCrypto, { personId, claimCode }: Claimant): Promise<string[]> {
  if (!claimCode) return ownReporterIds(crypto, personId);
  const byCode = await reporterIdByClaim(crypto, claimCode);
  return byCode ? [byCode] : [];
}

/**
 * The reward for a lead of somebody's own, by the number of the lead: they never heard of any other.
 * @throws DomainError `reward.none` for somebody else's lead and for one without a reward, as for a number of nothing
 */
export async function findOwnReward(
  crypto: FieldCrypto,
  { no, ...claimant }: Claimant & { no: string },
): Promise<RewardDoc> {
  const keys = await keysOf(crypto, claimant);
  const lead = await Lead.findOne({ no, reporterId: { $in: keys } }, { _id: 1 }).lean();
  const [reward] = lead
    ? await Reward.find({ leadId: lead._id, status: { $in: [...toldStatuses] } })
        .sort({ createdAt: -1 })
        .limit(1)
        .lean()
    : [];
  if (!reward) throw new DomainError('reward.none');
  return reward;
}
