import { DomainError } from '../../domain/errors.ts';
import { Reward } from '../../models/reward.ts';
import { authorize } from '../../permissions/permissions.ts';
import { inTransaction } from '../../platform/transaction.ts';
import type { StaffContext } from '../context.ts';
import { writeEntry } from './writeEntry.ts';

/** Money of a reward that came back. */
export interface ReturnedMoney {
  /** Of the reward. */
  no: string;
  fen: number;
  /** Number of the receipt. */
  reference: string;
}

/**
 * Enters money that came back of a reward which was asked back; in parts, and never more than was paid.
 * @throws DomainError `payout.not_found`, `permission.denied`, `reward.wrong_status`, `ledger.too_much`
 */
export async function recordReturn(
  context: StaffContext,
  { no, fen, reference }: ReturnedMoney,
): Promise<void> {
  const { actor } = context;
  await inTransaction(async () => {
    const reward = await Reward.findOne({ no, bureauId: actor.bureauId }).lean();
    if (!reward) throw new DomainError('payout.not_found');
    authorize(actor, 'payout.pay', reward);
    const { _id, bureauId, status, amountFen, budgetYear, returnedFen, revision } = reward;
    if (status !== 'clawed_back' || !amountFen || !budgetYear) throw new DomainError('reward.wrong_status');
    const returned = (returnedFen ?? 0) + fen;
    if (returned > amountFen) throw new DomainError('ledger.too_much');
    const { matchedCount } = await Reward.updateOne(
      { _id, revision },
      { $set: { returnedFen: returned }, $inc: { revision: 1 } },
    );
    if (matchedCount === 0) throw new DomainError('request.conflict');
    const entry = { bureauId, year: budgetYear, kind: 'return', fen } as const;
    await writeEntry(context, { ...entry, rewardId: _id, reference });
  });
}
