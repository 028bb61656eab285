import type { Day } from '../../domain/calendar/days.ts';
import { daysLeft } from '../../domain/clocks/daysLeft.ts';
import { ruleOf } from '../../domain/clocks/kinds.ts';
import type { ClockDoc } from '../../models/clock.ts';

/** A clock as lists show it on a day. */
export type ClockView = ReturnType<typeof clockView>;

/** How a clock stands today. */
export function clockView(clock: ClockDoc, today: Day) {
  const { _id: id, kind, object, subject, state, startedOn } = clock;
  const { label, unit, source, extensions } = ruleOf(kind);
  const [softOn, limitOn] = [clock.softOn ?? null, clock.limitOn ?? null];
  const isRunning = state === 'running';
  const isLate = isRunning && limitOn !== null && limitOn < today;
  return {
    ...{ id, kind, label, unit, source, subject, state, startedOn, softOn, limitOn },
    object: { kind: object.kind, id: object.id },
    /** In `unit`, 0 on the last day, negative when late; null while it pauses or nobody can say. */
    daysLeft: isRunning ? daysLeft(unit, limitOn, today) : null,
    isSoft: isRunning && !isLate && softOn !== null && softOn <= today,
    isLate,
    /** A year that it reaches has no holiday table. */
    isUnknown: limitOn === null,
    /** The first day on which an unknown limit can fall. */
    earliestOn: limitOn === null ? (clock.earliestOn ?? null) : null,
    extensionsGranted: clock.extensions.length,
    extensionsLeft: extensions.length - clock.extensions.length,
    ownerId: clock.ownerId ?? null,
    isEscalated: Boolean(clock.escalatedTo),
  };
}
