import { DomainError } from '../../domain/errors.ts';
import { beijingDay } from '../../domain/time.ts';
import { appendEvent } from '../../outbox/appendEvent.ts';
import { inTransaction } from '../../platform/transaction.ts';
import type { CommandContext } from '../context.ts';
import { changeClock } from './changeClock.ts';
import { type ClocksRef, openClocks } from './openClocks.ts';

/**
 * Stops counting for a while: the days after today do not count until `resumeClock`. Clocks that pause already
 * stay as they are. Call it in the transaction of the change that it follows from.
 * @throws DomainError `clock.not_running` when none of the kinds is open, `request.conflict`
 */
export async function pauseClock(
  context: Pick<CommandContext, 'actor' | 'clock' | 'ids'>,
  ref: ClocksRef,
): Promise<void> {
  await inTransaction(async () => {
    const pausedOn = beijingDay(context.clock.now());
    const open = await openClocks(ref);
    if (open.length === 0) throw new DomainError('clock.not_running');
    for (const clock of open.filter(({ state }) => state === 'running')) {
      const { _id, bureauId, kind } = clock;
      await changeClock(clock, { state: 'paused', pausedOn, nextCheckOn: null });
      const object = { kind: 'clock', id: _id } as const;
      await appendEvent(context, { type: 'clock.paused', bureauId, object, data: { kind } });
    }
  });
}
