import { DomainError } from '../../domain/errors.ts';
import { Payout, type PayoutDoc } from '../../models/payout.ts';
import { Reward } from '../../models/reward.ts';
import { authorize, type Permission } from '../../permissions/permissions.ts';
import type { StaffActor } from '../../permissions/staffActor.ts';

/**
 * The payout of a reward that is under way, or that paid it, by the number of the reward.
 * @throws DomainError `payout.not_found`, `permission.denied`
 */
export async function findLivePayout(
  actor: StaffActor,
  no: string,
  permission: Permission,
): Promise<PayoutDoc> {
  const reward = await Reward.findOne({ no, bureauId: actor.bureauId }, { _id: 1 }).lean();
  const payout = reward ? await Payout.findOne({ liveKey: reward._id }).lean() : null;
  if (!payout) throw new DomainError('payout.not_found');
  authorize(actor, permission, payout);
  return payout;
}
