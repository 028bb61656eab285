import { ledgerAccountLabels, ledgerKinds } from '../domain/rewards/ledger.ts';
import type { LedgerPage } from '../queries/ledger/getLedger.ts';

/** The ledger in words. */
export function presentLedger({ rows, ...page }: LedgerPage) {
  return {
    ...page,
    labels: ledgerAccountLabels,
    rows: rows.map(({ _id, kind, fen, rewardNo, reference, byName, at }) => {
      const { from, to, label } = ledgerKinds[kind];
      return {
        ...{ id: _id, kindLabel: label, fen, rewardNo, reference: reference ?? null },
        fromLabel: ledgerAccountLabels[from],
        toLabel: ledgerAccountLabels[to],
        by: byName ?? '系统',
        at: at.toISOString(),
      };
    }),
  };
}
