import { DomainError } from '../../domain/errors.ts';
import { Activity, type ActivityDoc } from '../../models/activity.ts';
import { appendEvent } from '../../outbox/appendEvent.ts';
import { authorize } from '../../permissions/permissions.ts';
import type { StaffContext } from '../context.ts';

/** A document and an activity; `revision` is that of the activity which the person looked at. */
export interface MaterialInput {
  no: string;
  documentNo: string;
  revision: number;
}

/**
 * Writes what goes with an activity, with its event. Call it in a transaction.
 * @throws DomainError `permission.denied`, `activity.wrong_status`, `request.conflict`
 */
export async function setMaterials(
  ctx: StaffContext,
  activity: ActivityDoc,
  change: MaterialInput & {
    type: 'activity.materialAttached' | 'activity.materialDetached';
    materialIds: readonly string[];
  },
): Promise<void> {
  authorize(ctx.actor, 'activity.run', activity);
  if (activity.status === 'cancelled') throw new DomainError('activity.wrong_status');
  const { _id: id, bureauId } = activity;
  const { no, documentNo, revision, type, materialIds } = change;
  const { matchedCount } = await Activity.updateOne(
    { _id: id, revision },
    { $set: { materialIds, updatedAt: ctx.clock.now() }, $inc: { revision: 1 } },
  );
  if (matchedCount === 0) throw new DomainError('request.conflict');
  const object = { kind: 'activity', id } as const;
  await appendEvent(ctx, { type, bureauId, object, data: { no, documentNo } });
}
