import type { Bill } from './accounting.ts';
import type { LoadResult } from './load/protocol.ts';
import type { SubjectName } from './subjects/subject.ts';

/** One subject under one load in one round. */
export interface Cell {
  readonly subject: SubjectName;
  readonly people: number;
  readonly result: LoadResult;
  readonly bill: Bill;
}

/** The rounds of one subject and number of people in one. Milliseconds; CPU in milliseconds a turn. */
export interface Summary {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  readonly turns: number;
  readonly cpu: { readonly subject: number; readonly store: number; readonly load: number };
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}

/** Medians over the rounds; CPU over all turns together. */
export function summarise(cells: readonly Cell[]): Summary {
  const of = (read: (cell: Cell) => number): number => median(cells.map(read));
  const total = (read: (cell: Cell) => number): number => cells.reduce((sum, cell) => sum + read(cell), 0);
  const turns = total(({ result }) => result.turns);
  const cpu = (part: 'subject' | 'store' | 'load'): number =>
    (total(({ bill }) => bill[part]) / Math.max(turns, 1)) * 1000;
  return {
    perSecond: of(({ result }) => result.perSecond),
    p50: of(({ result }) => result.p50),
    p99: of(({ result }) => result.p99),
    turns,
    cpu: { subject: cpu('subject'), store: cpu('store'), load: cpu('load') },
  };
}
