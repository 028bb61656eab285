/** Parts of a year that statistics are made for. Only whole ones: two periods that overlap by days give away the days. */
export const periodParts = [
  'year',
  ...(['q1', 'q2', 'q3', 'q4'] as const),
  ...(['m1', 'm2', 'm3', 'm4', 'm5', 'm6', 'm7', 'm8', 'm9', 'm10', 'm11', 'm12'] as const),
] as const;
export type PeriodPart = (typeof periodParts)[number];

/** A calendar year in Beijing, or a part of it. */
export interface Period {
  year: number;
  part: PeriodPart;
}

/** Months of a year, from 0. */
type Months = readonly number[];

const range = (first: number, count: number): Months => Array.from({ length: count }, (_, i) => first + i);

/** The months of a part, from 0. */
export function monthsOf(part: PeriodPart): Months {
  const number = Number(part.slice(1));
  if (part === 'year') return range(0, 12);
  return part.startsWith('q') ? range((number - 1) * 3, 3) : [number - 1];
}

/** The months of every part as long as this one, so that they make up the year. */
export function siblingsOf(part: PeriodPart): readonly Months[] {
  const { length } = monthsOf(part);
  return range(0, 12 / length).map((index) => range(index * length, length));
}

/** `2026年`, `2026年第3季度`, `2026年9月`. */
export function periodLabel({ year, part }: Period): string {
  const number = part.slice(1);
  if (part === 'year') return `${year}年`;
  return part.startsWith('q') ? `${year}年第${number}季度` : `${year}年${number}月`;
}

/** The moment at which a month of Beijing begins; month 12 is January of the next year. */
export function monthStart(year: number, month: number): Date {
  return new Date(Date.UTC(year, month, 1, -8));
}
