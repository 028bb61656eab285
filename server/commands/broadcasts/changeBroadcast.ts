import { appendEvent } from '../../outbox/appendEvent.ts';
import { authorize } from '../../permissions/permissions.ts';
import { inTransaction } from '../../platform/transaction.ts';
import type { StaffContext } from '../context.ts';
import { type BroadcastInput, writtenFields } from './broadcastInput.ts';
import { type Moved, moveBroadcast } from './moveBroadcast.ts';
import { type BroadcastRef, seenBroadcast } from './seenBroadcast.ts';
import { writePermission } from './writePermission.ts';

/**
 * Writes a text or its audience anew: what was checked and approved is a draft again, and whoever wrote does not approve.
 * @throws DomainError as `seenBroadcast` and `writtenFields`; `broadcast.wrong_status`
 */
export async function changeBroadcast(
  context: StaffContext,
  { input, ...ref }: BroadcastRef & { input: BroadcastInput },
): Promise<Moved> {
  const { actor, clock } = context;
  const fields = await writtenFields(context, input);
  return inTransaction(async () => {
    const broadcast = await seenBroadcast(context, ref, ({ kind }) => writePermission(kind));
    authorize(actor, writePermission(input.kind), broadcast);
    const { _id, bureauId, no } = broadcast;
    const authors = [...new Set([...broadcast.authors, actor.id])];
    const gone = (['sourceNo', 'sourceDate', 'about', 'aboutNo'] as const).filter((field) => !fields[field]);
    const set = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
    const moved = await moveBroadcast(broadcast, 'change', clock.now(), {
      set: { ...set, authors },
      unset: [...gone, 'approvedBy', 'approvedAt'],
    });
    const object = { kind: 'broadcast', id: _id } as const;
    await appendEvent(context, { type: 'broadcast.changed', bureauId, object, data: { no } });
    return moved;
  });
}
