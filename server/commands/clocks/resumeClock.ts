import { DomainError } from '../../domain/errors.ts';
import { beijingDay } from '../../domain/time.ts';
import { appendEvent } from '../../outbox/appendEvent.ts';
import { inTransaction } from '../../platform/transaction.ts';
import type { CommandContext } from '../context.ts';
import { changeClock } from './changeClock.ts';
import { datesOf } from './datesOf.ts';
import { type ClocksRef, openClocks } from './openClocks.ts';

/**
 * Counts on after a pause, from tomorrow: the days since the pause began do not count. Clocks that run already stay as
 * they are. Call it in the transaction of the change that it follows from.
 * @throws DomainError `clock.not_running` when none of the kinds is open, `request.conflict`
 */
export async function resumeClock(
  context: Pick<CommandContext, 'actor' | 'clock' | 'ids'>,
  ref: ClocksRef,
): Promise<void> {
  await inTransaction(async () => {
    const today = beijingDay(context.clock.now());
    const open = await openClocks(ref);
    if (open.length === 0) throw new DomainError('clock.not_running');
    for (const clock of open.filter(({ state }) => state === 'paused')) {
      const { _id, bureauId, kind, pausedOn } = clock;
      const pause = { from: pausedOn ?? today, until: today };
      const pauses = pause.from < pause.until ? [...clock.pauses, pause] : clock.pauses;
      const dates = datesOf({ ...clock, pauses }, today);
      const running = { state: 'running', pausedOn: null } as const;
      await changeClock(clock, { ...running, ...dates, pauses });
      const object = { kind: 'clock', id: _id } as const;
      const data = { kind, limitOn: dates.limitOn };
      await appendEvent(context, { type: 'clock.resumed', bureauId, object, data });
    }
  });
}
