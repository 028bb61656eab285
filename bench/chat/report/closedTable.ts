import { drawTable } from '../../../sandbox/setup/report/table.ts';
import { type Cell, type Summary, summarise } from '../cell.ts';
import type { Subject, SubjectName } from '../subjects/subject.ts';

const heading = [
  'people',
  'subject',
  'turns/s',
  'p50 ms',
  'p99 ms',
  'of (a)',
  'of (b)',
  'CPU ms/turn: subject',
  'store',
  'load',
];

/** Summary of one subject at one number of people. */
export function summaryOf(cells: readonly Cell[], people: number, subject: SubjectName): Summary {
  return summarise(cells.filter((cell) => cell.people === people && cell.subject === subject));
}

/** Share of the product's throughput in a peer's. */
export function ratio(cells: readonly Cell[], people: number, peer: SubjectName): number {
  const { perSecond } = summaryOf(cells, people, 'product');
  return perSecond / summaryOf(cells, people, peer).perSecond;
}

/** The closed loops as a table, one block for each number of people. */
export function closedTable(
  cells: readonly Cell[],
  subjects: readonly Subject[],
  crowds: readonly number[],
): string {
  const rows = crowds.flatMap((people) =>
    subjects.map(({ name, title }, index) => {
      const { perSecond, p50, p99, cpu } = summaryOf(cells, people, name);
      const share = (peer: SubjectName) => (name === 'product' ? ratio(cells, people, peer).toFixed(2) : '');
      return [
        index === 0 ? String(people) : '',
        title,
        ...[perSecond.toFixed(0), p50.toFixed(1), p99.toFixed(1), share('a'), share('b')],
        ...[cpu.subject, cpu.store, cpu.load].map((ms) => ms.toFixed(2)),
      ];
    }),
  );
  return drawTable([heading, ...rows]);
}
