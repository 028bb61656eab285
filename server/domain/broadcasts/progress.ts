import { type Counts, isFinal, recipientStates } from './recipients.ts';

/** How many were dealt with at a moment. */
export interface Mark {
  at: Date;
  finished: number;
}

/** How far a broadcast is. */
export interface Progress {
  total: number;
  finished: number;
  /** 0..100, rounded down: 100 is said only when everybody was dealt with. */
  percent: number;
  /** People a minute, lately; null until that can be said, and while nothing moves. */
  perMinute: number | null;
  /** Seconds until the last, at that rate. */
  secondsLeft: number | null;
}

/** A rate is said from so long a time on, and of no longer than the last minute or two, ms (ours). */
const leastMs = 5_000;
const markMs = 60_000;

/** How many people are there, and how many were dealt with. */
export function totals(counts: Counts): { total: number; finished: number } {
  let total = 0;
  let finished = 0;
  for (const state of recipientStates) {
    total += counts[state];
    if (isFinal(state)) finished += counts[state];
  }
  return { total, finished };
}

/** Progress from the counts of now and the marks that were made on the way, oldest first. */
export function progressOf(counts: Counts, marks: readonly Mark[], now: Date): Progress {
  const { total, finished } = totals(counts);
  const percent = total === 0 ? 0 : Math.floor((finished / total) * 100);
  const since = marks[0];
  const ms = since ? now.getTime() - since.at.getTime() : 0;
  const done = since ? finished - since.finished : 0;
  if (ms < leastMs || done <= 0) return { total, finished, percent, perMinute: null, secondsLeft: null };
  const perMinute = Math.max(Math.round((done * 60_000) / ms), 1);
  const secondsLeft = Math.ceil(((total - finished) * ms) / done / 1_000);
  return { total, finished, percent, perMinute, secondsLeft };
}

/** The marks with one of now, where it is time for one: two are kept, so that a rate is that of the last minutes. */
export function marked(marks: readonly Mark[], now: Mark): readonly Mark[] {
  const last = marks.at(-1);
  if (last && now.at.getTime() - last.at.getTime() < markMs) return marks;
  return [...marks.slice(-1), now];
}
