const first = 500;
const longest = 15_000;
/** A process that lived this long was well: the next pause is short again. */
const stable = 60_000;

/** Pauses between restarts. */
export interface BackOff {
  /** Milliseconds to wait before the next start, given how long the last one lived. */
  next(lived: number): number;
}

/** Doubles from half a second to 15 s. */
export function createBackOff(): BackOff {
  let pause = 0;
  return {
    next(lived) {
      pause = lived > stable || pause === 0 ? first : Math.min(longest, pause * 2);
      return pause;
    },
  };
}
