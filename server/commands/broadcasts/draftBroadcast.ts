import { beijingDay } from '../../domain/time.ts';
import { Broadcast } from '../../models/broadcast.ts';
import { appendEvent } from '../../outbox/appendEvent.ts';
import { authorize } from '../../permissions/permissions.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { profileOf } from '../../queries/bureaus/profileOf.ts';
import type { StaffContext } from '../context.ts';
import { type BroadcastInput, writtenFields } from './broadcastInput.ts';
import { writePermission } from './writePermission.ts';

/**
 * Drafts a text for many supervisors; nobody gets it before it was checked, approved by a second person and started.
 * @throws DomainError `permission.denied`, and as `writtenFields`
 */
export async function draftBroadcast(context: StaffContext, input: BroadcastInput): Promise<{ no: string }> {
  const { actor, clock, ids } = context;
  const { bureauId } = actor;
  authorize(actor, writePermission(input.kind), { bureauId });
  const fields = await writtenFields(context, input);
  const { id, version } = await profileOf(context, bureauId);
  const now = clock.now();
  const _id = ids.uuid();
  const no = ids.matter('QF', beijingDay(now));
  return inTransaction(async () => {
    await Broadcast.create({
      ...{ _id, no, bureauId, profile: { id, version }, ...fields },
      ...{ state: 'draft', authors: [actor.id], createdAt: now, updatedAt: now, revision: 1 },
    });
    const object = { kind: 'broadcast', id: _id } as const;
    await appendEvent(context, {
      type: 'broadcast.drafted',
      bureauId,
      object,
      data: { no, kind: input.kind },
    });
    return { no };
  });
}
