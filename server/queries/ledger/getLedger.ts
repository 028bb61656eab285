import { isBalanced, noBalances } from '../../domain/rewards/ledger.ts';
import { LedgerBalance } from '../../models/ledgerBalance.ts';
import { LedgerEntry } from '../../models/ledgerEntry.ts';
import { Reward } from '../../models/reward.ts';
import { authorize, can } from '../../permissions/permissions.ts';
import type { StaffActor } from '../../permissions/staffActor.ts';
import { afterCursor, type PageInput, toPage } from '../paging/page.ts';
import { staffNames } from '../staff/staffNames.ts';

/**
 * The ledger of a year: what is in each account, and a page of the entries, newest first. Rewards appear by their own number.
 * @throws DomainError `permission.denied`, `input.invalid` for a bad cursor
 */
export async function getLedger(actor: StaffActor, { year, ...page }: PageInput & { year: number }) {
  const { bureauId } = actor;
  authorize(actor, 'ledger.read', { bureauId });
  const balance = await LedgerBalance.findById(`${bureauId}-${year}`).lean();
  const found = await LedgerEntry.find({ bureauId, year, ...afterCursor('at', page.cursor) })
    .sort({ at: -1, _id: -1 })
    .limit(page.limit + 1)
    .lean();
  const { rows, nextCursor } = toPage(found, page, ({ at }) => at);
  const rewards = await Reward.find(
    { _id: { $in: rows.flatMap(({ rewardId }) => rewardId ?? []) } },
    { no: 1 },
  ).lean();
  const numbers = new Map(rewards.map(({ _id, no }) => [_id, no]));
  const names = await staffNames(
    bureauId,
    rows.map(({ by }) => by),
  );
  const { outside, budget, committed, paid, returned } = balance ?? noBalances;
  const balances = { outside, budget, committed, paid, returned };
  return {
    ...{ year, balances, isBalanced: isBalanced(balances), nextCursor },
    mayEnter: can(actor, 'ledger.budget', { bureauId }),
    rows: rows.map((row) => ({
      ...row,
      rewardNo: row.rewardId ? (numbers.get(row.rewardId) ?? null) : null,
      byName: names.get(row.by) ?? null,
    })),
  };
}

export type LedgerPage = Awaited<ReturnType<typeof getLedger>>;
