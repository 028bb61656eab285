import type { PipelineStage } from 'mongoose';
import { workingDayCounter } from '../../domain/calendar/workingDayCounter.ts';
import { NoHolidayTable } from '../../domain/calendar/workingDays.ts';
import type { LeadChannel } from '../../domain/leads/channels.ts';
import type { LeadStatus } from '../../domain/leads/machine.ts';
import type { LeadOutcome } from '../../domain/leads/outcomes.ts';
import type { TargetKind } from '../../domain/leads/targetKind.ts';
import { type LeadCounts, noOutcome } from '../../domain/statistics/leadStatistics.ts';
import { addTo } from '../../domain/statistics/monthly.ts';
import { Lead } from '../../models/lead.ts';

interface Group {
  _id: {
    unit: string;
    month: number;
    target: TargetKind;
    channel: LeadChannel;
    status: LeadStatus;
    outcome?: LeadOutcome | null;
  };
  count: number;
}

const timezone = '+08:00';
const month = { $month: { date: '$receivedAt', timezone } };
const dayOf = (field: string) => ({ $dateToString: { date: field, format: '%Y-%m-%d', timezone } });

/**
 * Counts the leads of a filter on `bureauId` and `receivedAt` (an index leads there), all tables in one go so that their sums are the
 * same; then codes, then days. Memory grows with the kinds of leads, not with their number.
 */
export async function countLeads(
  filter: Record<string, unknown>,
): Promise<Omit<LeadCounts, 'filing' | 'feedback'>> {
  const counts = {
    units: new Map<string, number[]>(),
    target: new Map<string, number[]>(),
    channel: new Map<string, number[]>(),
    status: new Map<string, number[]>(),
    outcome: new Map<string, number[]>(),
    codes: new Map<string, number[]>(),
  };
  const kinds = { target: '$target', channel: '$channel', status: '$status', outcome: '$outcome' };
  const groups = aggregate<Group>([
    { $match: filter },
    { $group: { _id: { unit: '$bureauId', month, ...kinds }, count: { $sum: 1 } } },
  ]);
  for await (const { _id, count } of groups) {
    const at = _id.month - 1;
    addTo(counts.units, _id.unit, at, count);
    addTo(counts.target, _id.target, at, count);
    addTo(counts.channel, _id.channel, at, count);
    addTo(counts.status, _id.status, at, count);
    addTo(counts.outcome, _id.outcome ?? noOutcome, at, count);
  }
  const codes = aggregate<{ _id: { code: string; month: number }; count: number }>([
    { $match: filter },
    { $unwind: '$codes' },
    { $group: { _id: { code: '$codes', month }, count: { $sum: 1 } } },
  ]);
  for await (const { _id, count } of codes) addTo(counts.codes, _id.code, _id.month - 1, count);
  return counts;
}

/**
 * How many working days it took from arrival to `field`, as a count of each number; null when it reaches a year without a table of
 * holidays. Read in pairs of days, of which a year has only so many.
 */
export async function countDays(
  filter: Record<string, unknown>,
  field: 'filingDecidedAt' | 'fedBackAt',
  firstDay: string,
): Promise<Map<number, number> | null> {
  const between = workingDayCounter(firstDay);
  const days = new Map<number, number>();
  const pairs = aggregate<{ _id: { from: string; to: string }; count: number }>([
    { $match: { $and: [filter, { [field]: { $gt: new Date(0) } }] } },
    { $group: { _id: { from: dayOf('$receivedAt'), to: dayOf(`$${field}`) }, count: { $sum: 1 } } },
  ]);
  try {
    for await (const { _id, count } of pairs) {
      const taken = between(_id.from, _id.to);
      days.set(taken, (days.get(taken) ?? 0) + count);
    }
  } catch (error) {
    if (error instanceof NoHolidayTable) return null;
    throw error;
  }
  return days;
}

function aggregate<T>(stages: PipelineStage[]): AsyncIterable<T> {
  return Lead.aggregate<T>(stages).cursor({ batchSize: 2_000 });
}
