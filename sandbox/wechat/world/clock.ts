/** The simulator's time. Tests move it, so that windows, quotas and lifetimes need no sleeping. */
export interface Clock {
  /** Milliseconds since 1970-01-01 UTC. */
  now(): number;
}

/** A clock that `POST /clock` can push forward on top of another one. */
export interface AdjustableClock extends Clock {
  /**
   * The time stamped on pushes (CreateTime, timestamp). A product in another process cannot follow a moved clock
   * and rightly refuses callbacks from the future, so pushes keep real time unless `advance` says otherwise.
   */
  stamp(): number;
  /** Moves the clock forward, for stamps too when `stamps` is true. WeChat's time never runs backwards. */
  advance(ms: number, stamps?: boolean): void;
}

/** Wraps `base` (the wall clock by default) with a forward offset. */
export function adjustableClock(base: Clock = { now: () => Date.now() }): AdjustableClock {
  let offset = 0;
  let stampOffset = 0;
  return {
    now: () => base.now() + offset,
    stamp: () => base.now() + stampOffset,
    advance(ms, stamps = false) {
      if (!Number.isFinite(ms) || ms < 0) throw new RangeError('advanceMs must be a number >= 0');
      offset += ms;
      if (stamps) stampOffset += ms;
    },
  };
}

/** Beijing calendar day, e.g. `2026-11-23`: WeChat's daily quotas start again at midnight there. */
export function beijingDay(ms: number): string {
  return new Date(ms + 8 * 3_600_000).toISOString().slice(0, 10);
}

/** Unix seconds of a push, as in `CreateTime`. */
export function stampSeconds(clock: AdjustableClock): number {
  return Math.floor(clock.stamp() / 1000);
}
