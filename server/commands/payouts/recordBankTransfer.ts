import { DomainError } from '../../domain/errors.ts';
import { beijingDay } from '../../domain/time.ts';
import { Payout } from '../../models/payout.ts';
import { Reward } from '../../models/reward.ts';
import { appendEvent } from '../../outbox/appendEvent.ts';
import { inTransaction } from '../../platform/transaction.ts';
import type { StaffContext } from '../context.ts';
import { requireNoPayment } from '../rewards/requireNoPayment.ts';
import { billNumber } from './billNumber.ts';
import { findPayable, type PayStep } from './findPayable.ts';
import { voucherContext } from './sealed.ts';

/** A transfer that was made at the bank, outside of the product. */
export interface BankTransfer extends PayStep {
  /** Number of the bank's voucher. */
  voucher: string;
  /** `YYYY-MM-DD`. */
  paidOn: string;
}

/**
 * Writes down a transfer that finance made at the bank; it counts once a second person has compared it with the voucher.
 * @throws DomainError `payout.not_found`, `permission.denied`, `request.conflict`, `reward.wrong_status`, `reward.in_payment`,
 *   `input.invalid` for a day that is still to come or before the release
 */
export async function recordBankTransfer(
  context: StaffContext,
  { voucher, paidOn, ...step }: BankTransfer,
): Promise<void> {
  const { actor, clock, crypto, ids } = context;
  await inTransaction(async () => {
    const reward = await findPayable(actor, step, 'payout.pay');
    const { _id: rewardId, no, bureauId, status, way, amountFen, revision, releasedAt } = reward;
    if (status !== 'payable' || way !== 'bank' || !amountFen) throw new DomainError('reward.wrong_status');
    const now = clock.now();
    if (paidOn > beijingDay(now) || (releasedAt && paidOn < beijingDay(releasedAt))) {
      const message = '付款日期要在核对身份以后、今天以前（含今天），请核对。';
      throw new DomainError('input.invalid', { problems: [{ path: 'paidOn', code: 'day', message }] });
    }
    await requireNoPayment(rewardId);
    const held = { _id: rewardId, status: 'payable', revision } as const;
    const { matchedCount } = await Reward.updateOne(held, { $inc: { revision: 1 } });
    if (matchedCount === 0) throw new DomainError('request.conflict');
    const _id = ids.uuid();
    await Payout.create({
      ...{ _id, bureauId, rewardId, liveKey: rewardId, way: 'bank', outBillNo: billNumber(_id), amountFen },
      ...{ state: 'recorded', stateAt: now, paidOn, recordedBy: actor.id, createdAt: now },
      voucherSealed: crypto.seal(voucher, voucherContext(_id)),
    });
    const object = { kind: 'reward', id: rewardId } as const;
    const data = { no, payoutId: _id, way: 'bank' };
    await appendEvent(context, { type: 'payout.started', bureauId, object, data });
  });
}
