import type { PipelineStage } from 'mongoose';
import type { Day } from '../../domain/calendar/days.ts';
import { workingDayCounter } from '../../domain/calendar/workingDayCounter.ts';
import { NoHolidayTable } from '../../domain/calendar/workingDays.ts';
import type { LeadChannel } from '../../domain/leads/channels.ts';
import type { LeadStatus } from '../../domain/leads/machine.ts';
import type { LeadOutcome } from '../../domain/leads/outcomes.ts';
import type { TargetKind } from '../../domain/leads/targetKind.ts';
import { noOutcome } from '../../domain/statistics/leadStatistics.ts';
import type { LeadTally } from '../../domain/statistics/leadTally.ts';
import { Lead } from '../../models/lead.ts';

interface Group {
  _id: {
    month: number;
    target: TargetKind;
    channel: LeadChannel;
    status: LeadStatus;
    outcome?: LeadOutcome | null;
  };
  count: number;
}
interface DayGroup {
  _id: { from: Day; to: Day };
  count: number;
}
type Counts<K> = Map<K, number>;
/** Working days of one month; null as soon as one of them lies in a year without a table of holidays. */
type Days = Map<number, Counts<number> | null>;

const timezone = '+08:00';
const month = { $month: { date: '$receivedAt', timezone } };
const dayOf = (field: string) => ({ $dateToString: { date: field, format: '%Y-%m-%d', timezone } });

/**
 * Counts the leads of a filter on `bureauId` and `receivedAt` (an index leads there) by month of arrival; months without one are left
 * out. All keys but codes come from one read, so that their sums are the same; then codes, then days. Memory grows with the kinds of
 * leads, not with their number.
 * @param firstDay no lead of the filter arrived before it; the filter stays within one year
 */
export async function countLeads(
  filter: Record<string, unknown>,
  firstDay: Day,
): Promise<Map<number, LeadTally>> {
  const groups = await aggregate<Group>([
    { $match: filter },
    {
      $group: {
        _id: { month, target: '$target', channel: '$channel', status: '$status', outcome: '$outcome' },
        count: { $sum: 1 },
      },
    },
  ]);
  const codes = await aggregate<{ _id: { code: string; month: number }; count: number }>([
    { $match: filter },
    { $unwind: '$codes' },
    { $group: { _id: { code: '$codes', month }, count: { $sum: 1 } } },
  ]);
  const filing = await countDays(filter, 'filingDecidedAt', firstDay);
  const feedback = await countDays(filter, 'fedBackAt', firstDay);
  const months = [...new Set(groups.map(({ _id }) => _id.month))];
  return new Map(
    months.map((number) => {
      const of = groups.filter(({ _id }) => _id.month === number);
      const by = (key: (group: Group['_id']) => string) => sum(of.map((one) => [key(one._id), one.count]));
      const ofCodes = codes.filter(({ _id }) => _id.month === number);
      return [
        number - 1,
        {
          target: by(({ target }) => target),
          channel: by(({ channel }) => channel),
          status: by(({ status }) => status),
          outcome: by(({ outcome }) => outcome ?? noOutcome),
          codes: sum(ofCodes.map(({ _id, count }) => [_id.code, count])),
          filing: pairsOf(filing, number),
          feedback: pairsOf(feedback, number),
        },
      ];
    }),
  );
}

/** Read in pairs of days, of which a year has only so many. */
async function countDays(
  filter: Record<string, unknown>,
  field: 'filingDecidedAt' | 'fedBackAt',
  firstDay: Day,
): Promise<Days> {
  const between = workingDayCounter(firstDay);
  const days: Days = new Map();
  const pairs = await aggregate<DayGroup>([
    { $match: { $and: [filter, { [field]: { $gt: new Date(0) } }] } },
    { $group: { _id: { from: dayOf('$receivedAt'), to: dayOf(`$${field}`) }, count: { $sum: 1 } } },
  ]);
  for (const { _id, count } of pairs) {
    const number = Number(_id.from.slice(5, 7));
    const counted = days.has(number) ? days.get(number) : new Map<number, number>();
    if (!counted) continue;
    const taken = knownDays(() => between(_id.from, _id.to));
    if (taken === null) days.set(number, null);
    else days.set(number, counted.set(taken, (counted.get(taken) ?? 0) + count));
  }
  return days;
}

function knownDays(count: () => number): number | null {
  try {
    return count();
  } catch (error) {
    if (error instanceof NoHolidayTable) return null;
    throw error;
  }
}

function sum<K>(pairs: readonly (readonly [K, number])[]): [K, number][] {
  const counts = new Map<K, number>();
  for (const [key, count] of pairs) counts.set(key, (counts.get(key) ?? 0) + count);
  return [...counts];
}

function pairsOf(days: Days, number: number): [number, number][] | null {
  const counted = days.get(number);
  return counted === null ? null : [...(counted ?? [])];
}

const aggregate = <T>(stages: PipelineStage[]): Promise<T[]> => Lead.aggregate<T>(stages).exec();
