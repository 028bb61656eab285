import { DomainError } from '../../domain/errors.ts';
import { payWayLabels } from '../../domain/rewards/machine.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { payeeOf } from '../../queries/vault/payeeOf.ts';
import type { StaffContext } from '../context.ts';
import { recordPayeeOpening } from './recordPayeeOpening.ts';

/** Who claims a reward, for whoever pays it. */
export interface Payee {
  name: string;
  idNumber: string;
  wayLabel: string;
}

/**
 * Opens who claims a reward to somebody of finance, for this payment; the reporter sees that it happened.
 * @throws DomainError `payout.not_found`, `permission.denied`, `reward.knows_lead`, `reward.wrong_status` before the claim
 */
export async function openPayee(context: StaffContext, ref: { no: string }): Promise<Payee> {
  return inTransaction(async () => {
    const reward = await recordPayeeOpening(context, ref);
    if (reward.status !== 'claimed' && reward.status !== 'payable')
      throw new DomainError('reward.wrong_status');
    const payee = await payeeOf(context.crypto, reward.reporterId);
    if (!payee) throw new DomainError('payout.not_found');
    const { name, idNumber, way } = payee;
    return { name, idNumber, wayLabel: payWayLabels[reward.way ?? way] };
  });
}
