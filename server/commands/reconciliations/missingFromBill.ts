import { Payout } from '../../models/payout.ts';
import { Reconciliation, type ReconciliationDoc } from '../../models/reconciliation.ts';
import type { CommandContext } from '../context.ts';
import { writeDifference } from './writeDifference.ts';

/** More would not be a difference but another bill. */
const most = 1_000;

/** The first moment of a month in Beijing. */
const beginningOf = (month: string): Date => new Date(`${month}-01T00:00:00+08:00`);

/** What we paid by WeChat in the month and no bill shows, in the running transaction. */
export async function missingFromBill(
  context: CommandContext,
  { _id: objectId, bureauId, month }: ReconciliationDoc,
): Promise<void> {
  const [year = 0, number = 0] = month.split('-').map(Number);
  const after = number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
  const paid = await Payout.find(
    {
      ...{ bureauId, way: 'wechat', state: 'succeeded', billedOn: { $exists: false } },
      settledAt: { $gte: beginningOf(month), $lt: beginningOf(after) },
    },
    { outBillNo: 1, amountFen: 1 },
  )
    .limit(most)
    .lean();
  let differences = 0;
  for (const { outBillNo, amountFen: ourFen } of paid) {
    differences += await writeDifference(context, { objectId, kind: 'onlyHere', outBillNo, ourFen });
  }
  if (differences > 0) await Reconciliation.updateOne({ _id: objectId }, { $inc: { differences } });
}
