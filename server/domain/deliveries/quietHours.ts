import { beijingDay } from '../time.ts';

/** Hours of the day in Beijing in which nobody is pushed anything, `HH:MM`; may pass midnight. */
export interface QuietHours {
  readonly from: string;
  readonly to: string;
}

const dayMs = 86_400_000;

/** The end of the quiet hours that `now` lies in, or null outside of them. */
export function quietUntil(quiet: QuietHours | null | undefined, now: Date): Date | null {
  if (!quiet) return null;
  const midnight = new Date(`${beijingDay(now)}T00:00:00+08:00`).getTime();
  const from = midnight + minutes(quiet.from) * 60_000;
  const to = midnight + minutes(quiet.to) * 60_000;
  const at = now.getTime();
  if (from <= to) return at >= from && at < to ? new Date(to) : null;
  if (at >= from) return new Date(to + dayMs);
  return at < to ? new Date(to) : null;
}

function minutes(clock: string): number {
  const [hours = 0, rest = 0] = clock.split(':').map(Number);
  return hours * 60 + rest;
}
