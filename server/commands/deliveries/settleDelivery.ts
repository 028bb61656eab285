import { DomainError } from '../../domain/errors.ts';
import { Delivery } from '../../models/delivery.ts';
import { appendEvent } from '../../outbox/appendEvent.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { findUndelivered } from '../../queries/deliveries/findUndelivered.ts';
import type { StaffContext } from '../context.ts';
import { closeUndeliveredTask } from './undeliveredTask.ts';

/** Where the words are sealed. */
export const settlementContext = (id: string): string => `delivery:${id}:settled`;

/**
 * Staff told the person in another way, or say why nobody can: the notice leaves the list of what is owed.
 * @throws DomainError as `findUndelivered`
 */
export async function settleDelivery(
  context: StaffContext,
  { id, note }: { id: string; note: string },
): Promise<void> {
  const { actor, clock, crypto } = context;
  await inTransaction(async () => {
    const row = await findUndelivered(context, id);
    const { kind, bureauId } = row;
    const settled = {
      ...{ settledAt: clock.now(), settledBy: actor.id },
      settlementSealed: crypto.seal(note, settlementContext(id)),
    };
    const { matchedCount } = await Delivery.updateOne({ _id: id, settledAt: null }, { $set: settled });
    if (matchedCount === 0) throw new DomainError('delivery.not_open');
    await closeUndeliveredTask(context, row);
    const object = { kind: 'delivery', id } as const;
    await appendEvent(context, { type: 'delivery.settled', bureauId, object, data: { kind } });
  });
}
