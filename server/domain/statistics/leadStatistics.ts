import { leadChannelLabels, leadChannels } from '../leads/channels.ts';
import { leadStatuses, leadStatusLabels } from '../leads/machine.ts';
import { leadOutcomeLabels, leadOutcomes } from '../leads/outcomes.ts';
import { targetKindLabels, targetKinds } from '../leads/targetKind.ts';
import { type CountTable, countTable, mayShowParts, type RowKinds, tallyTable } from './countTable.ts';
import { type Monthly, over } from './monthly.ts';
import { monthsOf, type PeriodPart } from './period.ts';
import type { ShownCount } from './suppress.ts';
import { type DayCounts, type TimeTaken, timeTaken } from './timeTaken.ts';

/** What a lead without an outcome is counted as; last, so that other rows are hidden before it. */
export const noOutcome = 'none';

/** The counts of one year, before anything is hidden. */
export interface LeadCounts {
  units: Monthly;
  target: Monthly;
  channel: Monthly;
  status: Monthly;
  outcome: Monthly;
  codes: Monthly;
  /** Working days from arrival to the decision to file or not, and to the result told; null without a calendar. */
  filing: DayCounts | null;
  feedback: DayCounts | null;
}

/** Statistics as screen, file and API show them: every number that must not be seen is gone. */
export interface LeadStatistics {
  total: ShownCount;
  /** The period has too few leads to say anything; the whole year may have enough. */
  isWithheld: boolean;
  tables: CountTable[];
  times: TimeTaken[];
}

const kindsOf = <K extends string>(keys: readonly K[], labels: Readonly<Record<K, string>>): RowKinds =>
  keys.map((key) => ({ key, label: labels[key] }));

const closedTables = {
  target: { label: '举报对象', kinds: kindsOf(targetKinds, targetKindLabels) },
  channel: { label: '来源渠道', kinds: kindsOf(leadChannels, leadChannelLabels) },
  status: { label: '办理阶段', kinds: kindsOf(leadStatuses, leadStatusLabels) },
  outcome: {
    label: '处理结果',
    kinds: [...kindsOf(leadOutcomes, leadOutcomeLabels), { key: noOutcome, label: '尚无结果' }],
  },
} as const satisfies Record<string, { label: string; kinds: RowKinds }>;

/**
 * Makes the statistics of a year or a part of it. The leads that are counted (of one unit and desk, or of all units below together)
 * must never be a part of those of another statistic that the same reader gets.
 * @param units the units that are counted; with one there is no table of units
 */
export function leadStatistics(
  counts: LeadCounts,
  { part, units, labelOfCode }: { part: PeriodPart; units: RowKinds; labelOfCode(code: string): string },
): LeadStatistics {
  const months = totalsByMonth(counts.status);
  const isOpen = mayShowParts(months);
  const view = { part, isOpen };
  const tables = Object.entries(closedTables).map(([key, { label, kinds }]) =>
    countTable({ key, label, kinds }, counts[key as keyof typeof closedTables], view),
  );
  const total = tables[0]?.total ?? null;
  const monthKinds = monthsOf(part).map((month) => ({ key: String(month + 1), label: `${month + 1}月` }));
  const byMonth = new Map(months.map((count, month) => [String(month + 1), only(month, count)]));
  const all = [
    ...tables,
    tallyTable({ key: 'codes', label: '反映事项', labelOf: labelOfCode }, counts.codes, { ...view, total }),
    // Parts are shown only where no month is small, so that a part's months need no look at the others.
    ...(monthKinds.length > 1
      ? [countTable({ key: 'month', label: '收到月份', kinds: monthKinds }, byMonth, view)]
      : []),
    ...(units.length > 1
      ? [countTable({ key: 'unit', label: '单位', kinds: units }, counts.units, view)]
      : []),
  ];
  const timed = (key: string, label: string, days: DayCounts | null) =>
    timeTaken({ key, label }, total === null ? null : days);
  return {
    ...{ total, isWithheld: total === null, tables: all },
    times: [
      timed('filing', '收到至决定是否立案', counts.filing),
      timed('feedback', '收到至反馈结果', counts.feedback),
    ],
  };
}

function totalsByMonth(counts: Monthly): number[] {
  return monthsOf('year').map((month) =>
    [...counts.values()].reduce((sum, row) => sum + over([month], row), 0),
  );
}

const only = (month: number, count: number): number[] =>
  monthsOf('year').map((index) => (index === month ? count : 0));
