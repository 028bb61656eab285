import type { StaffContext } from '../../commands/context.ts';
import { differenceContext } from '../../commands/reconciliations/settleDifference.ts';
import { DomainError } from '../../domain/errors.ts';
import { BillDifference } from '../../models/billDifference.ts';
import { Payout } from '../../models/payout.ts';
import { Reconciliation } from '../../models/reconciliation.ts';
import { Reward } from '../../models/reward.ts';
import { authorize } from '../../permissions/permissions.ts';
import { staffNames } from '../staff/staffNames.ts';

/** Differences of one page; more than a month ever has. */
const most = 500;

/**
 * One month with its differences.
 * @throws DomainError `reconciliation.not_found`, `permission.denied`
 */
export async function getReconciliation({ actor, crypto }: StaffContext, { month }: { month: string }) {
  const { bureauId } = actor;
  const row = await Reconciliation.findById(`${bureauId}-${month}`).lean();
  if (!row) throw new DomainError('reconciliation.not_found');
  authorize(actor, 'reconciliation.read', row);
  const differences = await BillDifference.find({ reconciliationId: row._id })
    .sort({ _id: 1 })
    .limit(most)
    .lean();
  const payouts = await Payout.find(
    { bureauId, outBillNo: { $in: differences.map(({ outBillNo }) => outBillNo) } },
    { outBillNo: 1, rewardId: 1 },
  ).lean();
  const rewards = await Reward.find(
    { _id: { $in: payouts.map(({ rewardId }) => rewardId) } },
    { no: 1 },
  ).lean();
  const rewardNo = (outBillNo: string) => {
    const rewardId = payouts.find((payout) => payout.outBillNo === outBillNo)?.rewardId;
    return rewards.find(({ _id }) => _id === rewardId)?.no ?? null;
  };
  const names = await staffNames(
    bureauId,
    differences.flatMap(({ settledBy }) => settledBy ?? []),
  );
  return {
    row,
    differences: differences.map(({ noteSealed, ...one }) => ({
      ...one,
      rewardNo: rewardNo(one.outBillNo),
      settledByName: one.settledBy ? (names.get(one.settledBy) ?? null) : null,
      note: noteSealed ? crypto.open<string>(noteSealed, differenceContext(one._id)) : null,
    })),
  };
}

export type ReconciliationFile = Awaited<ReturnType<typeof getReconciliation>>;
