import type { DifferenceKind } from '../../domain/rewards/reconciliation.ts';
import { BillDifference } from '../../models/billDifference.ts';
import { Reconciliation } from '../../models/reconciliation.ts';
import type { CommandContext } from '../context.ts';
import { openTask } from '../tasks/openTask.ts';

/** Something that bill and payouts do not agree on. */
export interface FoundDifference {
  objectId: string;
  kind: DifferenceKind;
  outBillNo: string;
  billFen?: number | undefined;
  ourFen?: number | undefined;
  day?: string | undefined;
}

/**
 * Writes a difference, once however often the month is compared, with one task for the month; in the running transaction.
 * @returns how many are still to be settled: 1, or 0 for one that a person has settled before
 */
export async function writeDifference(
  context: CommandContext,
  { objectId, kind, outBillNo, billFen, ourFen, day }: FoundDifference,
): Promise<number> {
  const { bureauId, month } = await Reconciliation.findById(objectId).lean().orFail();
  const _id = `${objectId}-${kind}-${outBillNo}`;
  const facts = {
    ...(billFen === undefined ? {} : { billFen }),
    ...(ourFen === undefined ? {} : { ourFen }),
    ...(day === undefined ? {} : { day }),
  };
  await BillDifference.updateOne(
    { _id },
    { $setOnInsert: { bureauId, reconciliationId: objectId, kind, outBillNo, ...facts } },
    { upsert: true },
  );
  const row = await BillDifference.findById(_id, { settledAt: 1 }).lean();
  if (row?.settledAt) return 0;
  const object = { kind: 'reconciliation', id: objectId } as const;
  await openTask(context, {
    bureauId,
    kind: 'billDiffers',
    object,
    subject: month,
    article: 'ours',
    occasion: context.clock.now().toISOString().slice(0, 10),
  });
  return 1;
}
