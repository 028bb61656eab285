import { DomainError } from '../../domain/errors.ts';
import { afterEntry, isBalanced, type LedgerKind, noBalances } from '../../domain/rewards/ledger.ts';
import { LedgerBalance } from '../../models/ledgerBalance.ts';
import { LedgerEntry } from '../../models/ledgerEntry.ts';
import { appendEvent } from '../../outbox/appendEvent.ts';
import type { CommandContext } from '../context.ts';

/** A movement of money. */
export interface NewEntry {
  bureauId: string;
  /** The year of the budget. */
  year: number;
  kind: LedgerKind;
  /** Above nothing, in fen. */
  fen: number;
  rewardId?: string | undefined;
  /** Number of the document behind it. */
  reference?: string | undefined;
}

/**
 * Writes one entry and the balances after it, in the running transaction. Two at once conflict on the balances and are done one
 * after the other.
 * @throws DomainError `reward.no_budget` where a reward is more than the budget has left, `ledger.too_much` for all others
 *   that would leave an account below nothing
 */
export async function writeEntry(context: CommandContext, entry: NewEntry): Promise<void> {
  const { actor, clock, ids } = context;
  const { bureauId, year, kind, fen } = entry;
  if (!Number.isSafeInteger(fen) || fen <= 0) throw new RangeError(`not an amount: ${fen}`);
  const _id = `${bureauId}-${year}`;
  const before = await LedgerBalance.findById(_id).lean();
  const after = afterEntry(before ?? noBalances, { kind, fen });
  if (!isBalanced(after)) throw new DomainError(kind === 'commit' ? 'reward.no_budget' : 'ledger.too_much');
  const { outside, budget, committed, paid, returned } = after;
  const amounts = { outside, budget, committed, paid, returned };
  if (before) {
    const { matchedCount } = await LedgerBalance.updateOne(
      { _id, entries: before.entries },
      { $set: amounts, $inc: { entries: 1 } },
    );
    if (matchedCount === 0) throw new DomainError('request.conflict');
  } else {
    await LedgerBalance.create({ _id, bureauId, year, ...amounts, entries: 1 });
  }
  await LedgerEntry.create({ _id: ids.ordered(), ...entry, by: actor.id, at: clock.now() });
  const object = { kind: 'ledger', id: _id } as const;
  await appendEvent(context, { type: 'ledger.entered', bureauId, object, data: { kind, fen, year } });
}
