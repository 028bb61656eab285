import type { IsWorkingDay } from '../../domain/clocks/dates.ts';
import { DomainError } from '../../domain/errors.ts';
import { beijingDay } from '../../domain/time.ts';
import { Clock, type ClockDoc } from '../../models/clock.ts';
import { appendEvent } from '../../outbox/appendEvent.ts';
import { isStoreDown } from '../../platform/storeErrors.ts';
import { inTransaction } from '../../platform/transaction.ts';
import type { CommandContext } from '../context.ts';
import { changeClock } from './changeClock.ts';
import { type DateFields, datesOf } from './datesOf.ts';

/** How often a clock that somebody else is changing is read again. */
const attempts = 3;
/** What a table of holidays decides. */
const names = ['softOn', 'limitOn', 'escalateOn', 'missingYear', 'earliestOn'] as const;

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
      const dates = datesOf(read, beijingDay(context.clock.now()), isWorking);
      // Most clocks are the same afterwards, and cost no transaction.
      if (names.every((name) => (read[name] ?? null) === dates[name])) return 'same';
      await inTransaction(() => change(context, read, dates));
      return 'changed';
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

async function change(context: CommandContext, clock: ClockDoc, dates: DateFields): Promise<void> {
  const { _id, bureauId, kind, state } = clock;
  await changeClock(clock, { ...dates, ...(state === 'paused' ? { nextCheckOn: null } : {}) });
  const data = { kind, from: clock.limitOn ?? null, limitOn: dates.limitOn };
  const object = { kind: 'clock', id: _id } as const;
  await appendEvent(context, { type: 'clock.recalculated', bureauId, object, data });
}
