import { drawTable } from '../../sandbox/setup/report/table.ts';
import type { Night } from './expiry.ts';
import type { ImportTiming, Searches } from './institutions.ts';
import type { ListTiming } from './lists.ts';
import { describeTiming } from './percentiles.ts';

/** What issue 3 asks for. A missed aim is a result, not an error. */
const aims = { listMs: 150, flat: 1.5, searchMs: 50, importSeconds: 60 };

const verdict = (met: boolean): string => (met ? 'met' : 'MISSED');
const ratio = (a: number, b: number): string => (a / b).toFixed(2);

/** Pages of the supervisors' list over HTTP, small store and large. */
export function listLines(lists: readonly ListTiming[]): string[] {
  const rows = lists.map(({ rows, first, deep, bare }) => [
    `${rows} rows`,
    describeTiming(first),
    describeTiming(deep),
    describeTiming(bare),
    ratio(first.p50, bare.p50),
  ]);
  const [small, large] = [lists[0], lists.at(-1)];
  const slowest = Math.max(...lists.flatMap(({ first, deep }) => [first.p95, deep.p95]));
  const growth =
    small && large ? Math.max(large.first.p95 / small.first.p95, large.deep.p95 / small.deep.p95) : 1;
  return [
    'Lists of supervisors over HTTP, beside the bare query',
    drawTable([['', 'first page', 'later pages', 'bare query', 'of bare'], ...rows]),
    `  slowest p95 ${slowest.toFixed(0)} ms, aim < ${aims.listMs} ms: ${verdict(slowest < aims.listMs)}`,
    `  growth of p95 ${growth.toFixed(2)}, aim ≤ ${aims.flat}: ${verdict(growth <= aims.flat)}`,
  ];
}

/** The nightly job. */
export function nightLines(nights: readonly Night[]): string[] {
  const rows = nights.map(({ rows, due, seconds, heapMb, bareSeconds }) => [
    `${rows} rows`,
    `${due} due`,
    `${seconds.toFixed(1)} s`,
    `${(due / seconds).toFixed(0)}/s`,
    `heap +${heapMb.toFixed(0)} MB`,
    `${ratio(seconds, bareSeconds)} of bare transactions`,
  ]);
  return ['One night of notices and expiry', drawTable(rows)];
}

/** The import of a file. */
export function importLines({ rows, seconds, bareSeconds }: ImportTiming): string[] {
  return [
    `Import of ${rows} rows of XLSX: ${seconds.toFixed(1)} s, ${ratio(seconds, bareSeconds)} of bare inserts`,
    `  aim < ${aims.importSeconds} s: ${verdict(seconds < aims.importSeconds)}`,
  ];
}

/** Searches by kind. */
export function searchLines({ rows, kinds, bare }: Searches): string[] {
  const slowest = Math.max(...Object.values(kinds).map(({ p95 }) => p95));
  const lines = Object.entries(kinds).map(([kind, timing]) => [
    kind,
    describeTiming(timing),
    `${ratio(timing.p50, bare.p50)} of bare`,
  ]);
  return [
    `Search over ${rows} institutions, beside a bare look-up by code (${describeTiming(bare)})`,
    drawTable(lines),
    `  slowest p95 ${slowest.toFixed(0)} ms, aim < ${aims.searchMs} ms: ${verdict(slowest < aims.searchMs)}`,
  ];
}
