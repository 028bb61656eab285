import type { UpdateQuery } from 'mongoose';
import { DomainError } from '../../domain/errors.ts';
import type { MassMessagesEvents } from '../../domain/events/payloads/massMessages.ts';
import type { EventPayloads } from '../../domain/events/types.ts';
import type { MassStatus } from '../../domain/massMessages/statuses.ts';
import { MassMessage, type MassMessageDoc } from '../../models/massMessage.ts';
import { appendEvent } from '../../outbox/appendEvent.ts';
import { authorize, type Permission } from '../../permissions/permissions.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { findMassMessage } from '../../queries/massMessages/findMassMessage.ts';
import type { MassContext } from './types.ts';

/** A step of staff: which, of which revision. */
export interface MassStep {
  no: string;
  revision: number;
}

/** What a step needs and does. */
interface Move<T extends keyof MassMessagesEvents> {
  permission: Permission;
  from: readonly MassStatus[];
  event: T;
  /** What is written, and what the event says; it may refuse. Runs in the transaction, with the row as it was. */
  plan(row: MassMessageDoc, now: Date): Promise<{ change: UpdateQuery<unknown>; data: EventPayloads[T] }>;
}

/**
 * One step of staff on a mass message, with its event.
 * @throws DomainError `massMessage.not_found`, `permission.denied`, `massMessage.wrong_status`, `request.conflict`, and as `plan`
 */
export async function moveMassMessage<T extends keyof MassMessagesEvents>(
  context: MassContext,
  { no, revision }: MassStep,
  { permission, from, event, plan }: Move<T>,
): Promise<void> {
  const { actor, clock } = context;
  await inTransaction(async () => {
    const row = await findMassMessage(actor, no);
    authorize(actor, permission, row);
    if (!from.includes(row.status)) throw new DomainError('massMessage.wrong_status');
    const { _id, bureauId, status } = row;
    const now = clock.now();
    const { change, data } = await plan(row, now);
    const { $set, $inc, ...rest } = change;
    const { matchedCount } = await MassMessage.updateOne(
      { _id, status, revision },
      { ...rest, $set: { ...$set, updatedAt: now }, $inc: { ...$inc, revision: 1 } },
    );
    if (matchedCount === 0) throw new DomainError('request.conflict');
    const object = { kind: 'massMessage', id: _id } as const;
    await appendEvent(context, { type: event, bureauId, object, data });
  });
}
