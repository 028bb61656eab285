import { appendEvent } from '../../outbox/appendEvent.ts';
import { authorize } from '../../permissions/permissions.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { findActivity } from '../../queries/activities/findActivity.ts';
import type { StaffContext } from '../context.ts';
import { moveActivity } from './moveActivity.ts';

/**
 * Calls an activity off before it took place; whoever was invited is told.
 * @throws DomainError `activity.not_found`, `permission.denied`, `activity.wrong_status`, `request.conflict`
 */
export async function cancelActivity(
  ctx: StaffContext,
  { no, reason, revision }: { no: string; reason: string; revision: number },
): Promise<{ status: string }> {
  return inTransaction(async () => {
    const activity = await findActivity(ctx.actor, no);
    authorize(ctx.actor, 'activity.cancel', activity);
    const set = { cancelReason: reason.trim() };
    const status = await moveActivity(activity, 'cancel', { revision, now: ctx.clock.now(), set });
    const { _id: id, bureauId, status: from } = activity;
    const object = { kind: 'activity', id } as const;
    await appendEvent(ctx, { type: 'activity.cancelled', bureauId, object, data: { no, from } });
    return { status };
  });
}
