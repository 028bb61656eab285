import { DomainError } from '../../domain/errors.ts';
import { BillDifference } from '../../models/billDifference.ts';
import { Reconciliation } from '../../models/reconciliation.ts';
import { appendEvent } from '../../outbox/appendEvent.ts';
import { authorize } from '../../permissions/permissions.ts';
import { inTransaction } from '../../platform/transaction.ts';
import type { StaffContext } from '../context.ts';
import { closeTasks } from '../tasks/closeTasks.ts';

/** Where the note about a difference is stored, for the field encryption. */
export const differenceContext = (id: string): string => `billDifference:${id}`;

/**
 * A person found out why bill and payouts differ. With the last one of a month its task is done.
 * @throws DomainError `reconciliation.not_found`, `permission.denied`, `reconciliation.settled`
 */
export async function settleDifference(
  context: StaffContext,
  { id, note }: { id: string; note: string },
): Promise<void> {
  const { actor, clock, crypto } = context;
  await inTransaction(async () => {
    const row = await BillDifference.findOne({ _id: id, bureauId: actor.bureauId }).lean();
    if (!row) throw new DomainError('reconciliation.not_found');
    authorize(actor, 'reconciliation.work', row);
    const { bureauId, reconciliationId } = row;
    const noteSealed = crypto.seal(note, differenceContext(id));
    const { matchedCount } = await BillDifference.updateOne(
      { _id: id, settledAt: { $exists: false } },
      { $set: { settledBy: actor.id, settledAt: clock.now(), noteSealed } },
    );
    if (matchedCount === 0) throw new DomainError('reconciliation.settled');
    await Reconciliation.updateOne({ _id: reconciliationId }, { $inc: { differences: -1 } });
    const object = { kind: 'reconciliation', id: reconciliationId } as const;
    const { month } = await Reconciliation.findById(reconciliationId, { month: 1 }).lean().orFail();
    const data = { month, differenceId: id };
    await appendEvent(context, { type: 'reconciliation.settled', bureauId, object, data });
    const open = await BillDifference.exists({ reconciliationId, settledAt: { $exists: false } });
    if (!open) await closeTasks(context, { object, kinds: ['billDiffers'], state: 'done' });
  });
}
