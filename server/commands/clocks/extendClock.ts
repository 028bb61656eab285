import type { Day } from '../../domain/calendar/days.ts';
import { type ClockKind, ruleOf } from '../../domain/clocks/kinds.ts';
import { clockContext } from '../../domain/clocks/states.ts';
import { DomainError } from '../../domain/errors.ts';
import type { EventObject } from '../../domain/events/types.ts';
import { beijingDay } from '../../domain/time.ts';
import { appendEvent } from '../../outbox/appendEvent.ts';
import { inTransaction } from '../../platform/transaction.ts';
import type { CommandContext } from '../context.ts';
import { changeClock } from './changeClock.ts';
import { datesOf } from './datesOf.ts';
import { openClocks } from './openClocks.ts';

/** An extension that was approved; who may approve it is the caller's to ask. */
export interface Extension {
  object: EventObject;
  kind: ClockKind;
  reason: string;
  /** The member of staff who approved it. */
  by: string;
}

/**
 * Extends a running clock by the next count of its kind. What is over cannot be extended any more (ours). Call it in
 * the transaction of the approval.
 * @returns the last day in time, null where a year has no holiday table yet
 * @throws DomainError `clock.reason_required`, `clock.not_running`, `clock.table_missing`, `clock.limit_passed`,
 *   `clock.no_extension_left`, `request.conflict`
 */
export async function extendClock(
  context: Pick<CommandContext, 'actor' | 'clock' | 'crypto' | 'ids'>,
  { object, kind, reason, by }: Extension,
): Promise<{ limitOn: Day | null }> {
  if (reason.trim() === '') throw new DomainError('clock.reason_required');
  return inTransaction(async () => {
    const at = context.clock.now();
    const today = beijingDay(at);
    const clock = (await openClocks({ object, kinds: [kind] })).find(({ state }) => state === 'running');
    if (!clock) throw new DomainError('clock.not_running');
    const { _id, bureauId, limitOn } = clock;
    const count = ruleOf(kind).extensions[clock.extensions.length];
    if (count === undefined) throw new DomainError('clock.no_extension_left');
    if (!limitOn) throw new DomainError('clock.table_missing');
    if (limitOn < today) throw new DomainError('clock.limit_passed');
    const reasonSealed = context.crypto.seal(reason.trim(), clockContext(_id));
    const extensions = [...clock.extensions, { count, at, by, reasonSealed }];
    const dates = datesOf({ ...clock, extensions }, today);
    await changeClock(clock, { ...dates, extensions });
    const data = { kind, count, limitOn: dates.limitOn };
    const about = { kind: 'clock', id: _id } as const;
    await appendEvent(context, { type: 'clock.extended', bureauId, object: about, data });
    return { limitOn: dates.limitOn };
  });
}
