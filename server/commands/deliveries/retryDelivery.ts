import { DomainError } from '../../domain/errors.ts';
import { Delivery } from '../../models/delivery.ts';
import { appendEvent } from '../../outbox/appendEvent.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { findUndelivered } from '../../queries/deliveries/findUndelivered.ts';
import type { StaffContext } from '../context.ts';
import { closeUndeliveredTask } from './undeliveredTask.ts';

/**
 * Sends a notice that did not arrive once more, from the beginning: every way is open again. Not one whose outcome is
 * unknown: the person would be told twice.
 * @throws DomainError as `findUndelivered`, and `delivery.unknown_outcome`
 */
export async function retryDelivery(context: StaffContext, { id }: { id: string }): Promise<void> {
  await inTransaction(async () => {
    const row = await findUndelivered(context, id);
    const { kind, bureauId, state } = row;
    if (state === 'unknown') throw new DomainError('delivery.unknown_outcome');
    const now = context.clock.now();
    const { matchedCount } = await Delivery.updateOne(
      { _id: id, state: 'failed', settledAt: null },
      {
        $set: { state: 'pending', attempts: 0, dueAt: now, retriedAt: now },
        $unset: {
          ...{ tried: 1, errcode: 1, reason: 1, finishedAt: 1, firstAttemptAt: 1, via: 1, viaReason: 1 },
          ...{ wechatMsgId: 1, leaseUntil: 1, failures: 1 },
        },
      },
    );
    if (matchedCount === 0) throw new DomainError('delivery.not_open');
    await closeUndeliveredTask(context, row);
    const object = { kind: 'delivery', id } as const;
    await appendEvent(context, { type: 'delivery.retried', bureauId, object, data: { kind } });
  });
}
