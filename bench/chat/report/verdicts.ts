import type { LoadResult } from '../load/protocol.ts';

/** The aims of the issue: at least this share of (b) with 50 at once, and p99 of the open loop below this. */
const aims = { ratio: 0.5, p99: 300 };

const word = (met: boolean): string => (met ? 'met' : 'MISSED');

/** One line for each aim. A missed aim is a result, not an error. */
export function verdicts(ratioAt50: number, open: LoadResult): string[] {
  return [
    `  closed loop of 50, product of (b): ${ratioAt50.toFixed(2)}, aim ≥ ${aims.ratio}: ${word(ratioAt50 >= aims.ratio)}`,
    `  open loop, p99 of the product: ${open.p99.toFixed(0)} ms, aim < ${aims.p99} ms: ${word(open.p99 < aims.p99)}`,
  ];
}

/** Share of the machine that others may use before ratios stop meaning what they say. */
const quiet = 0.1;

/** What to think of when reading the figures of this run. */
export function reservations(others: number, rounds: number): string[] {
  const busy =
    '  Other programs were busy. That flatters whoever has more processes: repeat it when they are not; until then, compare the CPU columns.';
  const short = '  One short round: rough figures, which may be wrong by half.';
  return [...(others > quiet ? [busy] : []), ...(rounds === 1 ? [short] : [])];
}
