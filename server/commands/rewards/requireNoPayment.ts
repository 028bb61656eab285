import { DomainError } from '../../domain/errors.ts';
import { Payout } from '../../models/payout.ts';

/**
 * Nothing else may happen to a reward while money may be on its way.
 * @throws DomainError `reward.in_payment`
 */
export async function requireNoPayment(rewardId: string): Promise<void> {
  if (await Payout.exists({ liveKey: rewardId })) throw new DomainError('reward.in_payment');
}
