import type { Day } from '../../domain/calendar/days.ts';
import { clockDates, type IsWorkingDay } from '../../domain/clocks/dates.ts';
import { earliestLimit } from '../../domain/clocks/earliestLimit.ts';
import { ruleOf } from '../../domain/clocks/kinds.ts';
import { type ClockWarning, nextCheck, standingWarnings } from '../../domain/clocks/warnings.ts';
import type { ClockDoc } from '../../models/clock.ts';

/** Of a clock, what its days follow from. */
export type DatedClock = Pick<ClockDoc, 'kind' | 'startedOn' | 'warnings' | 'pauses'> & {
  extensions: readonly { count: number }[];
};

/** What a clock's row says about its days. */
export interface DateFields {
  softOn: Day | null;
  limitOn: Day | null;
  escalateOn: Day | null;
  missingYear: number | null;
  earliestOn: Day | null;
  warnings: ClockWarning[];
  nextCheckOn: Day | null;
  /** Present when the unit above is not to know of it any more. */
  escalatedTo?: null;
}

/** The fields of a running clock that follow from its beginning, extensions and pauses, as of `today`. */
export function datesOf(clock: DatedClock, today: Day, isWorking?: IsWorkingDay): DateFields {
  const rule = ruleOf(clock.kind);
  const { startedOn, pauses, extensions } = clock;
  const basis = { startedOn, pauses, extended: extensions.map(({ count }) => count) };
  const dates = clockDates(rule, basis, isWorking);
  const of = { ...dates, soft: rule.soft };
  const warnings = standingWarnings({ ...of, warnings: clock.warnings }, today);
  return {
    ...dates,
    earliestOn: dates.limitOn === null ? earliestLimit(rule, basis, isWorking) : null,
    warnings,
    nextCheckOn: nextCheck({ ...of, warnings }),
    ...(warnings.includes('escalation') ? {} : { escalatedTo: null }),
  };
}
