import type { Day } from '../../domain/calendar/days.ts';
import type { ClockKind } from '../../domain/clocks/kinds.ts';
import type { EventObject } from '../../domain/events/types.ts';
import { beijingDay } from '../../domain/time.ts';
import { Clock } from '../../models/clock.ts';
import { appendEvent } from '../../outbox/appendEvent.ts';
import { inTransaction } from '../../platform/transaction.ts';
import type { CommandContext } from '../context.ts';
import { datesOf } from './datesOf.ts';

/** A clock to start. */
export interface NewClock {
  kind: ClockKind;
  object: EventObject;
  bureauId: string;
  /** Number of the object, for lists; never a name. */
  subject: string;
  /** The day of what it runs from, which never counts itself; today unless said otherwise. */
  from?: Day | undefined;
  /** The member of staff who looks after it. */
  ownerId?: string | undefined;
  /** Tells apart clocks of one kind that an object needs more than once in its life. */
  occasion?: string | undefined;
}

/**
 * Starts a clock; one that was started before (object, kind and occasion) stays as it is, even stopped. A year without
 * a holiday table does not stop anybody: the clock exists without a limit and is a fault for staff (`listClockFaults`).
 * Call it in the transaction of the change that it follows from.
 * @returns the clock's id and its last day in time, null where nobody can say yet
 */
export async function startClock(
  context: Pick<CommandContext, 'actor' | 'clock' | 'ids'>,
  { kind, object, bureauId, subject, from, ownerId, occasion }: NewClock,
): Promise<{ id: string; limitOn: Day | null }> {
  const _id = [kind, object.id, ...(occasion ? [occasion] : [])].join('-');
  const today = beijingDay(context.clock.now());
  const startedOn = from ?? today;
  const basis = { startedOn, pauses: [], extensions: [], warnings: [] };
  const {
    missingYear,
    earliestOn,
    nextCheckOn,
    escalatedTo: _,
    ...dates
  } = datesOf({ kind, ...basis }, today);
  return inTransaction(async () => {
    const { upsertedCount } = await Clock.updateOne(
      { _id },
      {
        $setOnInsert: {
          ...{ bureauId, kind, object, subject, state: 'running', revision: 1 },
          ...{ ...basis, ...dates },
          ...(missingYear ? { missingYear } : {}),
          ...(earliestOn ? { earliestOn } : {}),
          ...(nextCheckOn ? { nextCheckOn } : {}),
          ...(ownerId ? { ownerId } : {}),
        },
      },
      { upsert: true },
    );
    if (upsertedCount > 0) {
      const about = { kind: 'clock', id: _id } as const;
      const data = { kind, limitOn: dates.limitOn };
      await appendEvent(context, { type: 'clock.started', bureauId, object: about, data });
      return { id: _id, limitOn: dates.limitOn };
    }
    const before = await Clock.findById(_id, { limitOn: 1 }).lean();
    return { id: _id, limitOn: before?.limitOn ?? null };
  });
}
