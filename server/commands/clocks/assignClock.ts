import { appendEvent } from '../../outbox/appendEvent.ts';
import { inTransaction } from '../../platform/transaction.ts';
import type { CommandContext } from '../context.ts';
import { changeClock } from './changeClock.ts';
import { type ClocksRef, openClocks } from './openClocks.ts';

/**
 * Gives the open clocks of these kinds to a member of staff, or to nobody (`null`). Call it in the transaction of the
 * assignment of the matter.
 * @throws DomainError `request.conflict`
 */
export async function assignClock(
  context: Pick<CommandContext, 'actor' | 'clock' | 'ids'>,
  { ownerId, ...ref }: ClocksRef & { ownerId: string | null },
): Promise<void> {
  await inTransaction(async () => {
    for (const clock of await openClocks(ref)) {
      const { _id, bureauId, kind } = clock;
      if ((clock.ownerId ?? null) === ownerId) continue;
      await changeClock(clock, { ownerId });
      const object = { kind: 'clock', id: _id } as const;
      await appendEvent(context, { type: 'clock.assigned', bureauId, object, data: { kind, ownerId } });
    }
  });
}
