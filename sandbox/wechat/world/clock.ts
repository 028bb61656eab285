/** The simulator's time. Tests move it, so that windows, quotas and lifetimes need no sleeping. */
export interface Clock {
  /** Milliseconds since 1970-01-01 UTC. */
  now(): number;
}

/** A clock that `POST /clock` can push forward on top of another one. */
export interface AdjustableClock extends Clock {
  /** Moves the clock forward; negative values are refused, because WeChat's time never runs backwards. */
  advance(ms: number): void;
}

/** Wraps `base` (the wall clock by default) with a forward offset. */
export function adjustableClock(base: Clock = { now: () => Date.now() }): AdjustableClock {
  let offset = 0;
  return {
    now: () => base.now() + offset,
    advance(ms) {
      if (!Number.isFinite(ms) || ms < 0) throw new RangeError('advanceMs must be a number >= 0');
      offset += ms;
    },
  };
}

/** Beijing calendar day, e.g. `2026-11-23`: WeChat's daily quotas start again at midnight there. */
export function beijingDay(ms: number): string {
  return new Date(ms + 8 * 3_600_000).toISOString().slice(0, 10);
}

/** Unix seconds, as in `CreateTime`. */
export function unixSeconds(clock: Clock): number {
  return Math.floor(clock.now() / 1000);
}
