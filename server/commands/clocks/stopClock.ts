import type { Day } from '../../domain/calendar/days.ts';
import type { ClockOutcome } from '../../domain/clocks/states.ts';
import { beijingDay } from '../../domain/time.ts';
import type { ClockDoc } from '../../models/clock.ts';
import { appendEvent } from '../../outbox/appendEvent.ts';
import { inTransaction } from '../../platform/transaction.ts';
import type { CommandContext } from '../context.ts';
import { changeClock } from './changeClock.ts';
import { type ClocksRef, openClocks } from './openClocks.ts';

/**
 * Stops the open clocks of these kinds for good, because what they waited for has happened or need not happen any
 * more; where none is open nothing happens. Call it in the transaction of that change.
 * @returns how each ended, by kind order of their ids
 * @throws DomainError `request.conflict`
 */
export async function stopClock(
  context: Pick<CommandContext, 'actor' | 'clock' | 'ids'>,
  ref: ClocksRef,
): Promise<{ id: string; outcome: ClockOutcome | null }[]> {
  return inTransaction(async () => {
    const now = context.clock.now();
    const stopped = [];
    for (const clock of await openClocks(ref)) {
      const { _id, bureauId, kind } = clock;
      const outcome = outcomeOf(clock, beijingDay(now));
      const gone = { nextCheckOn: null, missingYear: null, earliestOn: null, pausedOn: null };
      await changeClock(clock, { state: 'stopped', stoppedAt: now, outcome, ...gone });
      const object = { kind: 'clock', id: _id } as const;
      await appendEvent(context, { type: 'clock.stopped', bureauId, object, data: { kind, outcome } });
      stopped.push({ id: _id, outcome });
    }
    return stopped;
  });
}

/** In time or late; null when the limit lies in this year and the year has no table. A pause ends the count. */
function outcomeOf({ limitOn, missingYear, pausedOn }: ClockDoc, today: Day): ClockOutcome | null {
  const on = pausedOn ?? today;
  if (limitOn) return on <= limitOn ? 'met' : 'missed';
  return missingYear && Number(on.slice(0, 4)) < missingYear ? 'met' : null;
}
