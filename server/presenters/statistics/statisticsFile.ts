import { hiddenMark, hiddenNote, withheldNote } from '../../domain/statistics/hiddenMark.ts';
import { leastTimed } from '../../domain/statistics/timeTaken.ts';
import type { Statistics } from '../../queries/statistics/getStatistics.ts';
import { type PlainCell, xlsxBytes } from './xlsx.ts';

const shown = (count: number | null): PlainCell => count ?? hiddenMark;

/** The statistics as a spreadsheet: the very object that the API sends, cell by cell. */
export async function statisticsFile(statistics: Statistics): Promise<{ bytes: Buffer; name: string }> {
  const { unitName, scopeLabel, periodLabel, from, through, total, tables, times } = statistics;
  const title = `举报线索统计（${periodLabel}，${scopeLabel}）`;
  const rows: PlainCell[][] = [
    [title],
    ['单位', unitName],
    ['收到日期', through ? `${from} 至 ${through}` : '尚无数据'],
    ['线索总数', shown(total)],
    [hiddenNote],
  ];
  for (const table of tables) {
    rows.push([], [table.label, '数量']);
    if (table.isWithheld) rows.push([withheldNote]);
    else rows.push(...table.rows.map(({ label, count }) => [label, shown(count)]));
    if (!table.isWithheld && table.key !== 'codes') rows.push(['合计', shown(table.total)]);
  }
  rows.push([], ['用时（工作日）', '中位数', '九成不超过']);
  for (const { label, median, p90 } of times) rows.push([label, shown(median), shown(p90)]);
  rows.push([`办结不足 ${leastTimed} 件的不计算用时。`]);
  return {
    bytes: await xlsxBytes([{ name: '线索统计', rows, widths: [42, 14, 14] }]),
    name: `${title}.xlsx`,
  };
}
