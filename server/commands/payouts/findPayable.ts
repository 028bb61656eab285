import { DomainError } from '../../domain/errors.ts';
import { Reward, type RewardDoc } from '../../models/reward.ts';
import { authorize, type Permission } from '../../permissions/permissions.ts';
import type { StaffActor } from '../../permissions/staffActor.ts';

/** Which reward somebody of finance works on, and the revision that they looked at. */
export interface PayStep {
  /** Of the reward. */
  no: string;
  revision: number;
}

/**
 * A reward for whoever pays it, by its own number.
 * @throws DomainError `payout.not_found` for one of another bureau and one that is not claimed yet, `permission.denied`,
 *   `request.conflict`
 */
export async function findPayable(
  actor: StaffActor,
  { no, revision }: PayStep,
  permission: Permission,
): Promise<RewardDoc> {
  const reward = await Reward.findOne({ no, bureauId: actor.bureauId, claimedAt: { $exists: true } }).lean();
  if (!reward) throw new DomainError('payout.not_found');
  authorize(actor, permission, reward);
  if (reward.revision !== revision) throw new DomainError('request.conflict');
  return reward;
}
