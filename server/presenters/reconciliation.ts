import {
  daysOfMonth,
  differenceKindLabels,
  reconciliationStateLabels,
} from '../domain/rewards/reconciliation.ts';
import type { ReconciliationDoc } from '../models/reconciliation.ts';
import type { ReconciliationFile } from '../queries/reconciliations/getReconciliation.ts';

/** A compared month. */
export function presentMonth(row: ReconciliationDoc) {
  const { month, state, doneUntil, lines, matched, matchedFen, differences, problem } = row;
  const days = daysOfMonth(month);
  const done = doneUntil ? days.indexOf(doneUntil) + 1 : 0;
  return {
    ...{
      month,
      state,
      stateLabel: reconciliationStateLabels[state],
      lines,
      matched,
      matchedFen,
      differences,
    },
    progress: state === 'finished' ? 1 : done / days.length,
    problem: problem ?? null,
    startedAt: row.startedAt.toISOString(),
    finishedAt: row.finishedAt?.toISOString() ?? null,
  };
}

/** One thing that bill and payouts do not agree on. */
export function presentDifference(one: ReconciliationFile['differences'][number]) {
  return {
    ...{ id: one._id, kindLabel: differenceKindLabels[one.kind], outBillNo: one.outBillNo },
    ...{ rewardNo: one.rewardNo, note: one.note, settledBy: one.settledByName },
    billFen: one.billFen ?? null,
    ourFen: one.ourFen ?? null,
    day: one.day ?? null,
    settledAt: one.settledAt?.toISOString() ?? null,
  };
}
