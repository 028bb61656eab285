import type { SilenceKind } from '../../domain/clocks/kinds.ts';
import type { EventObject } from '../../domain/events/types.ts';
import { beijingDay } from '../../domain/time.ts';
import { appendEvent } from '../../outbox/appendEvent.ts';
import { inTransaction } from '../../platform/transaction.ts';
import type { CommandContext } from '../context.ts';
import { changeClock } from './changeClock.ts';
import { datesOf } from './datesOf.ts';
import { openClocks } from './openClocks.ts';

/**
 * A step was made: the silence of these kinds counts from today again, and what was said about it may be said again
 * one day. Where no such clock is open nothing happens. Call it in the transaction of the step.
 * @throws DomainError `request.conflict`
 */
export async function restartClock(
  context: Pick<CommandContext, 'actor' | 'clock' | 'ids'>,
  ref: { object: EventObject; kinds: readonly SilenceKind[] },
): Promise<void> {
  await inTransaction(async () => {
    const today = beijingDay(context.clock.now());
    for (const clock of await openClocks(ref)) {
      // Many steps of one day are one.
      if (clock.startedOn >= today && clock.warnings.length === 0) continue;
      const { _id, bureauId, kind, state } = clock;
      const fresh = { startedOn: today, pauses: [], warnings: [] };
      const dates = datesOf({ ...clock, ...fresh }, today);
      const still = state === 'paused' ? { pausedOn: today, nextCheckOn: null } : {};
      await changeClock(clock, { ...fresh, ...dates, ...still });
      const object = { kind: 'clock', id: _id } as const;
      const data = { kind, limitOn: dates.limitOn };
      await appendEvent(context, { type: 'clock.restarted', bureauId, object, data });
    }
  });
}
