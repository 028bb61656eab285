import { DomainError } from '../../domain/errors.ts';
import { Interest } from '../../models/interest.ts';
import { appendEvent } from '../../outbox/appendEvent.ts';
import { authorize } from '../../permissions/permissions.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { findInterest } from '../../queries/recusal/findInterest.ts';
import { stopClock } from '../clocks/stopClock.ts';
import type { StaffContext } from '../context.ts';
import { closeTasks } from '../tasks/closeTasks.ts';

/**
 * Takes an interest out of the register because it was entered by mistake. Never by its holder: a recusal must not
 * be lifted by the one whom it binds. An interest that has ended gets an end day instead.
 * @throws DomainError `interest.not_found`, `permission.denied`, `interest.wrong_status`, `request.conflict`
 */
export async function withdrawInterest(
  context: StaffContext,
  { no, reason, revision }: { no: string; reason: string; revision: number },
): Promise<void> {
  await inTransaction(async () => {
    const found = await findInterest(context.actor, no);
    authorize(context.actor, 'interest.withdraw', found);
    if (found.state === 'withdrawn') throw new DomainError('interest.wrong_status');
    const { _id, bureauId, state: from } = found;
    const reasonSealed = context.crypto.seal(reason.trim(), `interestReason:${_id}`);
    const { matchedCount } = await Interest.updateOne(
      { _id, revision },
      {
        $set: { state: 'withdrawn', reasonSealed, updatedAt: context.clock.now() },
        $inc: { revision: 1 },
        $unset: { recusing: 1 },
      },
    );
    if (matchedCount === 0) throw new DomainError('request.conflict');
    const object = { kind: 'interest', id: _id } as const;
    await closeTasks(context, { object, kinds: ['decideRecusal'], state: 'cancelled' });
    await stopClock(context, { object, kinds: ['recusal.decide'] });
    await appendEvent(context, { type: 'interest.withdrawn', bureauId, object, data: { no, from } });
  });
}
