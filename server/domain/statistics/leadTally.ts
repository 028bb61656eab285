import type { LeadCounts } from './leadStatistics.ts';
import { addTo } from './monthly.ts';
import { monthsOf, type PeriodPart } from './period.ts';
import type { DayCounts } from './timeTaken.ts';

/** Counts by key, as pairs: codes have dots in them, which keys of the store must not. */
type Pairs = readonly (readonly [key: string, count: number])[];

/** What the leads of one unit that arrived in one month are counted to. */
export interface LeadTally {
  target: Pairs;
  channel: Pairs;
  status: Pairs;
  outcome: Pairs;
  codes: Pairs;
  /** Leads by working days from arrival to the decision on filing, and to the result told; null without a calendar. */
  filing: readonly (readonly [days: number, count: number])[] | null;
  feedback: readonly (readonly [days: number, count: number])[] | null;
}

/** The tally of a unit and month without leads. */
export const emptyTally: LeadTally = {
  ...{ target: [], channel: [], status: [], outcome: [], codes: [] },
  ...{ filing: [], feedback: [] },
};

/** A tally, whose it is, and of which month. */
export interface UnitTally {
  bureauId: string;
  /** From 0. */
  month: number;
  tally: LeadTally;
}

const keyed = ['target', 'channel', 'status', 'outcome', 'codes'] as const;
type TimedField = 'filing' | 'feedback';

/** Puts the tallies of one year together: keys by month for the whole year, because its parts decide about each other; days of the part only. */
export function sumTallies(tallies: readonly UnitTally[], part: PeriodPart): LeadCounts {
  const units = new Map<string, number[]>();
  const counts = {
    target: new Map<string, number[]>(),
    channel: new Map<string, number[]>(),
    status: new Map<string, number[]>(),
    outcome: new Map<string, number[]>(),
    codes: new Map<string, number[]>(),
  };
  for (const { bureauId, month, tally } of tallies) {
    for (const field of keyed) {
      for (const [key, count] of tally[field]) addTo(counts[field], key, month, count);
    }
    for (const [, count] of tally.status) addTo(units, bureauId, month, count);
  }
  const months = monthsOf(part);
  const within = tallies.filter(({ month }) => months.includes(month)).map(({ tally }) => tally);
  return { units, ...counts, filing: sumDays(within, 'filing'), feedback: sumDays(within, 'feedback') };
}

/** Null as soon as the days of one month are not known. */
function sumDays(tallies: readonly LeadTally[], field: TimedField): DayCounts | null {
  const sum = new Map<number, number>();
  for (const tally of tallies) {
    const counted = tally[field];
    if (!counted) return null;
    for (const [days, count] of counted) sum.set(days, (sum.get(days) ?? 0) + count);
  }
  return sum;
}
