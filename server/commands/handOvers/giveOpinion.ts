import { Opinion } from '../../models/opinion.ts';
import { appendEvent } from '../../outbox/appendEvent.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { findOpinion } from '../../queries/opinions/findOpinion.ts';
import { assignClock } from '../clocks/assignClock.ts';
import type { StaffContext } from '../context.ts';
import { requireHandler } from '../leads/requireHandler.ts';
import { opinionClockKinds } from '../opinions/opinionClocks.ts';
import type { Pair } from './types.ts';

/** Gives one opinion to a colleague, whatever its status. @returns whether it was still the other's @throws DomainError where they may not take it */
export function giveOpinion(context: StaffContext, no: string, { fromId, toId }: Pair): Promise<boolean> {
  return inTransaction(async () => {
    const opinion = await findOpinion(context, no);
    await requireHandler(context, opinion, toId);
    const { _id, bureauId, revision } = opinion;
    const { matchedCount } = await Opinion.updateOne(
      { _id, revision, assigneeId: fromId },
      { $set: { assigneeId: toId, updatedAt: context.clock.now() }, $inc: { revision: 1 } },
    );
    if (matchedCount === 0) return false;
    const object = { kind: 'opinion', id: _id } as const;
    await assignClock(context, { object, kinds: opinionClockKinds, ownerId: toId });
    await appendEvent(context, {
      type: 'opinion.handedOver',
      bureauId,
      object,
      data: { no, fromId, toId },
    });
    return true;
  });
}
