import { addDays, type Day } from '../calendar/days.ts';
import type { ClockDates } from './dates.ts';

/** What is said about a clock, each once, in this order. */
export const clockWarnings = ['soft', 'limit', 'escalation'] as const;
export type ClockWarning = (typeof clockWarnings)[number];

/** What a warning is decided by; `soft` is that of the rule. */
type Warned = Pick<ClockDates, 'softOn' | 'limitOn' | 'escalateOn'> & {
  warnings: readonly string[];
  soft: number;
};

/** The day from which each warning is true; null for never or unknown. The limit itself is still in time. */
function trueFrom({ softOn, limitOn, escalateOn, soft }: Omit<Warned, 'warnings'>) {
  return {
    soft: soft > 0 ? softOn : null,
    limit: limitOn && addDays(limitOn, 1),
    escalation: escalateOn,
  } satisfies Record<ClockWarning, Day | null>;
}

/**
 * What is to be said today: `say` now, `warnings` given from then on, and the next day on which there may be something
 * to say. After days of silence only what is still true is said: a clock that is late is not nearly due any more.
 */
export function dueWarnings(
  clock: Warned,
  today: Day,
): { say: ClockWarning[]; warnings: ClockWarning[]; nextCheckOn: Day | null } {
  const from = trueFrom(clock);
  const isTrue = (name: ClockWarning) => from[name] !== null && from[name] <= today;
  const fresh = clockWarnings.filter((name) => isTrue(name) && !clock.warnings.includes(name));
  const say = fresh.filter((name) => name !== 'soft' || !isTrue('limit'));
  const warnings = clockWarnings.filter((name) => fresh.includes(name) || clock.warnings.includes(name));
  return { say, warnings, nextCheckOn: nextCheck({ ...clock, warnings }) };
}

/** The warnings that stay given when the days of a clock have moved: what is not true any more may come again. */
export function standingWarnings(clock: Warned, today: Day): ClockWarning[] {
  const from = trueFrom(clock);
  return clockWarnings.filter((name) => {
    const day = from[name];
    return clock.warnings.includes(name) && day !== null && day <= today;
  });
}

/** The next day on which a clock needs attention; null when it needs none, or nobody can say. */
export function nextCheck(clock: Warned): Day | null {
  const from = trueFrom(clock);
  const waiting = clockWarnings.flatMap((name) => (clock.warnings.includes(name) ? [] : (from[name] ?? [])));
  return waiting.sort()[0] ?? null;
}
