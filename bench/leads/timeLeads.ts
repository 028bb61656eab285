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
}

/** Times every list of leads as staff see it, the page of one lead, deadlines, and statistics. */
export async function timeLeads(
  { db, bureauId, get }: Corps,
  { calls, assigneeId, numbers }: { calls: number; assigneeId: string; numbers: readonly string[] },
): Promise<LeadTiming[]> {
  const later = await cursorsOf(get, '/api/leads?limit=100', 30);
  const year = new Date().getUTCFullYear();
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
    { name: 'statistics, units below', paths: [`/api/lead-statistics?year=${year}&scope=below`] },
  ];
  const leads = db.collection(Lead.collection.name);
  const timings: LeadTiming[] = [];
  for (const { name, paths, bare } of questions) {
    const times = name.includes('below') ? Math.min(5, calls) : calls;
    const timing = await timeCalls(times, (index) => get(paths[index % paths.length] ?? ''));
    const find = () =>
      leads
        .find(bare ?? {})
        .sort({ receivedAt: -1, _id: -1 })
        .limit(21)
        .toArray();
    timings.push({ name, timing, bare: bare ? await timeCalls(times, find) : null });
  }
  return timings;
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
