import { DomainError } from '../../domain/errors.ts';
import { MatterGrant } from '../../models/matterGrant.ts';
import { appendEvent } from '../../outbox/appendEvent.ts';
import { authorize } from '../../permissions/permissions.ts';
import { inTransaction } from '../../platform/transaction.ts';
import type { StaffContext } from '../context.ts';
import { closeTasks } from '../tasks/closeTasks.ts';

/**
 * Ends a pull-up: the actor's unit sees the matter no longer.
 * @throws DomainError `matter.not_found` for another unit's or a released one, `permission.denied`
 */
export async function releaseMatter(context: StaffContext, { id }: { id: string }): Promise<void> {
  const { actor, clock } = context;
  authorize(actor, 'matter.pullUp', { bureauId: actor.bureauId });
  await inTransaction(async () => {
    const grant = await MatterGrant.findOneAndUpdate(
      { _id: id, toBureauId: actor.bureauId, active: true },
      { $set: { releasedAt: clock.now() }, $unset: { active: 1 } },
    ).lean();
    if (!grant) throw new DomainError('matter.not_found');
    const { objectKind, objectId, fromBureauId, toBureauId } = grant;
    const object = { kind: objectKind, id: objectId };
    const data = { grantId: id, toBureauId };
    await appendEvent(context, { type: 'matter.released', bureauId: fromBureauId, object, data });
    const others = await MatterGrant.exists({ objectKind, objectId, active: true });
    if (!others) await closeTasks(context, { object, kinds: ['answerPullUp'], state: 'cancelled' });
  });
}
