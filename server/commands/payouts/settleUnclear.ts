import { DomainError } from '../../domain/errors.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { findLivePayout } from '../../queries/payouts/findLivePayout.ts';
import type { StaffContext } from '../context.ts';
import { movePayout } from './movePayout.ts';
import { voucherContext } from './sealed.ts';

/**
 * Somebody looked at WeChat's bill and says whether an unclear transfer was paid.
 * @throws DomainError `payout.not_found`, `permission.denied`, `payout.wrong_state`
 */
export async function settleUnclear(
  context: StaffContext,
  { no, paid, note }: { no: string; paid: boolean; note: string },
): Promise<void> {
  const { actor, crypto } = context;
  await inTransaction(async () => {
    const payout = await findLivePayout(actor, no, 'payout.confirm');
    if (payout.state !== 'unclear') throw new DomainError('payout.wrong_state');
    const voucherSealed = crypto.seal(note, voucherContext(payout._id));
    const set = { confirmedBy: actor.id, voucherSealed, ...(paid ? {} : { reason: 'NOT_IN_BILL' }) };
    await movePayout(context, payout, paid ? 'succeeded' : 'failed', { set });
  });
}
