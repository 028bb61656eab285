import { monthOf, type Span } from './civil.ts';

/** Parts that name themselves, without a year before them. */
export const PART_OF_YEAR =
  /^(?:[上下]半年|年初|开年|年中|年[底末]|第?[1-4]季度|[春夏秋冬][天季]|开春|入[夏秋冬]|暑假里?|寒假里?)$/;

/** From the first month to the last, both included; more than 12 lead into the next year. */
const MONTHS: readonly (readonly [said: RegExp, first: number, last: number])[] = [
  [/^上半年$/, 1, 6],
  [/^下半年$/, 7, 12],
  [/^(?:年?初|开年)$/, 1, 2],
  [/^年?中$/, 6, 7],
  [/^年?[底末]$/, 11, 12],
  [/^第?1季度?$/, 1, 3],
  [/^第?2季度?$/, 4, 6],
  [/^第?3季度?$/, 7, 9],
  [/^第?4季度?$/, 10, 12],
  [/^春[天季]$|^开春$/, 3, 5],
  [/^夏[天季]$|^入夏$/, 6, 8],
  [/^秋[天季]$|^入秋$/, 9, 11],
  [/^冬[天季]$|^入冬$/, 12, 14],
  [/^暑假里?$/, 7, 8],
  [/^寒假里?$/, 1, 2],
];

/** Halves, quarters, seasons and school holidays of a year; null for anything else. */
export function partOfYear(year: number, text: string): Span | null {
  const [, first, last] = MONTHS.find(([said]) => said.test(text)) ?? [];
  if (first === undefined || last === undefined) return null;
  return { from: monthOf(year, first).from, to: monthOf(year, last).to };
}
