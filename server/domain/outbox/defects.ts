/** Work on a due row that threw: our own defect, or a part of ours that is away. Numbers are ours. */

/** From so many on, people are told. */
export const tellAfter = 6;
/** A message that failed so often is given up, which staff see; after about ten hours. */
export const giveUpAfter = 14;

const firstPauseMs = 5_000;
const longestPauseMs = 4 * 60 * 60_000;

/**
 * How long a row rests after its `count`th defect (from 1), ms: twice as long each time, with jitter, so that it is in
 * nobody's way.
 * @param random 0..1
 */
export function pauseAfterDefect(count: number, random: number): number {
  const pause = Math.min(firstPauseMs * 2 ** (count - 1), longestPauseMs);
  return Math.round(pause * (0.75 + random / 2));
}
