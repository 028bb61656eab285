import { interestStateLabels, interestTypeNames } from '../domain/recusal/interests.ts';
import type { listInterests } from '../queries/recusal/listInterests.ts';

type Row = Awaited<ReturnType<typeof listInterests>>['rows'][number];

/** A line of the register. */
export function presentInterest(row: Row) {
  const { no, holder, holderLabel, institutionName, type, claimsImpartial, state, note, verdict } = row;
  return {
    ...{ no, holderKind: holder.kind, holderLabel, institutionName, type, claimsImpartial, state, note },
    typeLabel: interestTypeNames[type],
    stateLabel: interestStateLabels[state],
    recusing: row.recusing === true,
    mandatory: verdict.mandatory,
    article: verdict.article,
    createdAt: row.createdAt.toISOString(),
    revision: row.revision,
  };
}
