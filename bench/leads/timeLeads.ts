import { Lead } from '../../server/models/lead.ts';
import type { Corps } from '../corps/openCorps.ts';
import { type Timing, timeCalls } from '../corps/percentiles.ts';

/** Answers of one page over HTTP, and a bare find of as many rows by the same index where there is one. */
export interface LeadTiming {
  readonly name: string;
  readonly timing: Timing;
  readonly bare: Timing | null;
}

/** What can be asked for: the path, and for lists the query that finds the same rows. */
interface Question {
  readonly name: string;
  readonly paths: readonly string[];
  readonly bare?: Record<string, unknown>;
  /** Asked once only: the first time is not like the others. */
  readonly isFirst?: boolean;
}

/** Times every list of leads as staff see it, the page of one lead, deadlines, and statistics. */
export async function timeLeads(
  { db, bureauId, get }: Corps,
  { calls, assigneeId, numbers }: { calls: number; assigneeId: string; numbers: readonly string[] },
): Promise<LeadTiming[]> {
  const later = await cursorsOf(get, '/api/leads?limit=100', 30);
  const year = new Date().getUTCFullYear();
  const below = `/api/lead-statistics?year=${year}&scope=below`;
  const questions: readonly Question[] = [
    { name: 'all', paths: ['/api/leads'], bare: { bureauId } },
    {
      name: 'all, later pages',
      paths: later.map((cursor) => `/api/leads?cursor=${cursor}`),
      bare: { bureauId },
    },
    { name: 'open', paths: ['/api/leads?status=open'] },
    { name: 'one status', paths: ['/api/leads?status=verifying'], bare: { bureauId, status: 'verifying' } },
    { name: 'one target', paths: ['/api/leads?target=pharmacy'], bare: { bureauId, target: 'pharmacy' } },
    { name: 'mine', paths: ['/api/leads?mine=true'], bare: { assigneeId } },
    { name: 'deadlines', paths: ['/api/clocks'] },
    { name: 'one lead', paths: numbers.map((no) => `/api/leads/${no}`) },
    { name: 'statistics, own unit, a year', paths: [`/api/lead-statistics?year=${year}`] },
    { name: 'statistics, units below, first look ever', paths: [below], isFirst: true },
    { name: 'statistics, units below', paths: [below] },
  ];
  const leads = db.collection(Lead.collection.name);
  const timings: LeadTiming[] = [];
  for (const { name, paths, bare, isFirst } of questions) {
    const ask = (index: number) => get(paths[index % paths.length] ?? '');
    const timing = isFirst ? await timeOnce(() => ask(0)) : await timeCalls(calls, ask);
    const find = () =>
      leads
        .find(bare ?? {})
        .sort({ receivedAt: -1, _id: -1 })
        .limit(21)
        .toArray();
    timings.push({ name, timing, bare: bare ? await timeCalls(calls, find) : null });
  }
  return timings;
}

async function timeOnce(call: () => Promise<unknown>): Promise<Timing> {
  const start = performance.now();
  await call();
  const took = performance.now() - start;
  return { calls: 1, p50: took, p95: took };
}

async function cursorsOf(get: Corps['get'], path: string, pages: number): Promise<string[]> {
  const cursors: string[] = [];
  for (let i = 0; i < pages; i += 1) {
    const last = cursors.at(-1);
    const { nextCursor } = await get<{ nextCursor: string | null }>(last ? `${path}&cursor=${last}` : path);
    if (!nextCursor) break;
    cursors.push(encodeURIComponent(nextCursor));
  }
  if (cursors.length === 0) throw new Error('the list has one page only');
  return cursors;
}
