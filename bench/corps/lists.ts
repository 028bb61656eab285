import type { Corps } from './openCorps.ts';
import { type Timing, timeCalls } from './percentiles.ts';

/** Answers of one list at one size of the store. */
export interface ListTiming {
  readonly rows: number;
  readonly first: Timing;
  readonly deep: Timing;
  /** The same page through the bare driver, without HTTP, session and presenter. */
  readonly bare: Timing;
}

const calls = 100;
const pages = 20;

/** Times the first page and later pages of the supervisors' list, and the bare query behind it. */
export async function timeLists({ db, bureauId, get }: Corps): Promise<ListTiming> {
  interface Page {
    nextCursor: string | null;
  }
  const cursors: string[] = [];
  let cursor = '';
  for (let i = 0; i < pages; i += 1) {
    const { nextCursor } = await get<Page>(`/api/supervisors?limit=50${cursor}`);
    if (!nextCursor) break;
    cursor = `&cursor=${encodeURIComponent(nextCursor)}`;
    cursors.push(cursor);
  }
  if (cursors.length === 0) throw new Error('the list has one page only');
  const appointments = db.collection('appointments');
  return {
    rows: await appointments.estimatedDocumentCount(),
    first: await timeCalls(calls, () => get('/api/supervisors?limit=20')),
    deep: await timeCalls(calls, (i) => get(`/api/supervisors?limit=20${cursors[i % cursors.length]}`)),
    bare: await timeCalls(calls, () =>
      appointments.find({ bureauId }).sort({ createdAt: -1, _id: -1 }).limit(21).toArray(),
    ),
  };
}
