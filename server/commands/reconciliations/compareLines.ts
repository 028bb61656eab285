import { type BilledLine, differenceOf } from '../../domain/rewards/reconciliation.ts';
import { Payout } from '../../models/payout.ts';
import { Reconciliation } from '../../models/reconciliation.ts';
import type { CommandContext } from '../context.ts';
import { movePayout } from '../payouts/movePayout.ts';
import { writeDifference } from './writeDifference.ts';

/** Lines of one day's bill. */
interface Lines {
  objectId: string;
  day: string;
  lines: readonly BilledLine[];
}

/**
 * Compares lines with the payouts that carry their numbers, in the running transaction. What WeChat could not tell us any more
 * is paid when its bill says so; what we have not heard of yet is looked up at once.
 */
export async function compareLines(context: CommandContext, { objectId, day, lines }: Lines): Promise<void> {
  const numbers = lines.flatMap(({ voucherNo }) => voucherNo || []);
  const compared = { outBillNo: 1, amountFen: 1, state: 1, dueAt: 1 } as const;
  const found = await Payout.find({ outBillNo: { $in: numbers } }, compared).lean();
  const payouts = new Map(found.map((payout) => [payout.outBillNo, payout]));
  const billed: string[] = [];
  let matched = 0;
  let matchedFen = 0;
  let differences = 0;
  for (const line of lines) {
    const payout = payouts.get(line.voucherNo);
    const kind = differenceOf(line, payout);
    // In the bill is in the bill, agreeing or not: it is not missing from it as well.
    if (payout && line.direction === 'out') billed.push(payout._id);
    if (payout && kind === null) {
      matched += 1;
      matchedFen += line.amountFen;
    }
    if (kind === null) continue;
    if (payout?.state === 'unclear' && kind === 'notSettledHere') {
      const whole = await Payout.findById(payout._id).lean().orFail();
      await movePayout(context, whole, 'succeeded', { set: { billedOn: day } });
      matchedFen += line.amountFen;
      matched += 1;
      continue;
    }
    if (payout?.dueAt) await Payout.updateOne({ _id: payout._id }, { $set: { dueAt: context.clock.now() } });
    const { voucherNo: outBillNo, amountFen: billFen } = line;
    const ours = payout ? { ourFen: payout.amountFen } : {};
    differences += await writeDifference(context, { objectId, kind, outBillNo, billFen, day, ...ours });
  }
  if (billed.length > 0) await Payout.updateMany({ _id: { $in: billed } }, { $set: { billedOn: day } });
  await Reconciliation.updateOne(
    { _id: objectId },
    {
      $inc: { lines: lines.length, matched, matchedFen, differences },
      $set: { doneUntil: day },
    },
  );
}
