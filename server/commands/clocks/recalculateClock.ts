import type { IsWorkingDay } from '../../domain/clocks/dates.ts';
import { DomainError } from '../../domain/errors.ts';
import { beijingDay } from '../../domain/time.ts';
import { Clock, type ClockDoc } from '../../models/clock.ts';
import { appendEvent } from '../../outbox/appendEvent.ts';
import { isStoreDown } from '../../platform/storeErrors.ts';
import { inTransaction } from '../../platform/transaction.ts';
import type { CommandContext } from '../context.ts';
import { changeClock } from './changeClock.ts';
import { datesOf } from './datesOf.ts';

/** How often a clock that somebody else is changing is read again. */
const attempts = 3;

/**
 * Counts one clock anew, in a transaction of its own.
 * @returns `failed` when it could not be done now and has to be tried again
 * @throws the store's error when it cannot be reached
 */
export async function recalculateClock(
  context: CommandContext,
  clock: ClockDoc,
  isWorking?: IsWorkingDay,
): Promise<'changed' | 'same' | 'failed'> {
  let current: ClockDoc | null = clock;
  for (let left = attempts; left > 0 && current && current.state !== 'stopped'; left -= 1) {
    try {
      const read: ClockDoc = current;
      return await inTransaction(() => recount(context, read, isWorking));
    } catch (error) {
      if (isStoreDown(error)) throw error;
      if (!(error instanceof DomainError && error.code === 'request.conflict')) {
        context.log.error({ err: error, clock: clock._id }, 'a clock could not be recalculated');
        return 'failed';
      }
      current = await Clock.findById(clock._id).lean<ClockDoc>();
    }
  }
  return current && current.state !== 'stopped' ? 'failed' : 'same';
}

async function recount(context: CommandContext, clock: ClockDoc, isWorking?: IsWorkingDay) {
  const { _id, bureauId, kind, state } = clock;
  const dates = datesOf(clock, beijingDay(context.clock.now()), isWorking);
  const days = ['softOn', 'limitOn', 'escalateOn', 'missingYear'] as const;
  if (days.every((name) => (clock[name] ?? null) === dates[name])) return 'same';
  await changeClock(clock, { ...dates, ...(state === 'paused' ? { nextCheckOn: null } : {}) });
  const data = { kind, from: clock.limitOn ?? null, limitOn: dates.limitOn };
  const object = { kind: 'clock', id: _id } as const;
  await appendEvent(context, { type: 'clock.recalculated', bureauId, object, data });
  return 'changed';
}
