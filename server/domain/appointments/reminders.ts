import { addDays, type Day } from '../calendar/days.ts';

/** The end of a term is first looked at this many days before it (ours; the first reminder, T-60). */
const firstLookDays = 60;

/** The first day on which a term that has begun needs attention. */
export function firstCheckOn(termEnd: Day): Day {
  return addDays(termEnd, -firstLookDays);
}
