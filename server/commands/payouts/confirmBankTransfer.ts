import { DomainError } from '../../domain/errors.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { findLivePayout } from '../../queries/payouts/findLivePayout.ts';
import type { StaffContext } from '../context.ts';
import { movePayout } from './movePayout.ts';

/**
 * A second person has compared a bank transfer with its voucher: it is paid, or was written down wrongly.
 * @throws DomainError `payout.not_found`, `permission.denied`, `payout.wrong_state`, `payout.same_person`, `request.conflict`
 */
export async function confirmBankTransfer(
  context: StaffContext,
  { no, agrees }: { no: string; agrees: boolean },
): Promise<void> {
  const { actor } = context;
  await inTransaction(async () => {
    const payout = await findLivePayout(actor, no, 'payout.confirm');
    if (payout.state !== 'recorded') throw new DomainError('payout.wrong_state');
    if (payout.recordedBy === actor.id) throw new DomainError('payout.same_person');
    const set = { confirmedBy: actor.id, ...(agrees ? {} : { reason: 'VOUCHER_DIFFERS' }) };
    await movePayout(context, payout, agrees ? 'succeeded' : 'failed', { set });
  });
}
