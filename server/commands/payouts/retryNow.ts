import { DomainError } from '../../domain/errors.ts';
import { Payout } from '../../models/payout.ts';
import { findLivePayout } from '../../queries/payouts/findLivePayout.ts';
import type { StaffContext } from '../context.ts';

/**
 * Looks at a transfer at once, after staff mended what kept it: the same number, and the query first.
 * @throws DomainError `payout.not_found`, `permission.denied`, `payout.wrong_state` for a bank transfer and one that is over
 */
export async function retryNow({ actor, clock }: StaffContext, { no }: { no: string }): Promise<void> {
  const { _id, way, dueAt } = await findLivePayout(actor, no, 'payout.pay');
  if (way !== 'wechat' || !dueAt) throw new DomainError('payout.wrong_state');
  await Payout.updateOne({ _id, dueAt }, { $set: { dueAt: clock.now(), failures: 0 } });
}
