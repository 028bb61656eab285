import { randomUUID } from 'node:crypto';
import { startImport } from '../../server/commands/institutions/startImport.ts';
import { runLongJob } from '../../server/commands/longJobs/runLongJob.ts';
import { InstitutionImport } from '../../server/models/institutionImport.ts';
import { LongJob } from '../../server/models/longJob.ts';
import { createGridfsStore } from '../../server/platform/gridfsStore.ts';
import { searchInstitutions } from '../../server/queries/institutions/searchInstitutions.ts';
import { longJobs } from '../../server/queues/longJobs.ts';
import { madeUpName, madeUpRows, xlsx } from '../../test/support/institutions.ts';
import type { Corps } from './openCorps.ts';
import { type Timing, timeCalls } from './percentiles.ts';

/** An import of a file and, beside it, the bare driver writing as many small documents. */
export interface ImportTiming {
  readonly rows: number;
  readonly seconds: number;
  readonly bareSeconds: number;
}

/** Imports an XLSX file of `count` good rows from upload to the last row, as the worker does it. */
export async function timeImport({ db, bureauId, services }: Corps, count: number): Promise<ImportTiming> {
  const objects = createGridfsStore(services);
  const actor = { kind: 'staff', id: 'bench', bureauId, roles: ['liaison'] } as const;
  const bytes = await xlsx(madeUpRows(count));
  const start = performance.now();
  const { no } = await startImport(
    { ...services, actor, objects },
    { bytes, name: 'a.xlsx', complete: false },
  );
  const job = await LongJob.findOne({ dueAt: { $exists: true } })
    .orFail()
    .lean();
  const system = { kind: 'system', id: 'bench' } as const;
  await runLongJob({ ...services, actor: system, objects }, job._id, longJobs);
  const seconds = (performance.now() - start) / 1_000;
  const made = await InstitutionImport.findOne({ no }).orFail().lean();
  const good = made.created + made.updated + made.unchanged;
  if (good !== count) throw new Error(`${good} of ${count} rows were imported`);
  return { rows: count, seconds, bareSeconds: await timeBareInserts(db, count) };
}

async function timeBareInserts(db: Corps['db'], count: number): Promise<number> {
  const bare = db.collection<{ _id: string; name: string }>('bench_institutions');
  const start = performance.now();
  for (let done = 0; done < count; done += 500) {
    await bare.insertMany(
      Array.from({ length: 500 }, (_, i) => ({ _id: randomUUID(), name: madeUpName(done + i) })),
    );
  }
  return (performance.now() - start) / 1_000;
}

/** Searches of each kind, and a bare look-up. */
export interface Searches {
  readonly rows: number;
  readonly kinds: Readonly<Record<string, Timing>>;
  readonly bare: Timing;
}

/** How names are looked for, and one call of each kind by number. */
const searches: Readonly<Record<string, (index: number) => string>> = {
  'full name': (index) => madeUpName(index * 977),
  'part of a name': (index) => madeUpName(index * 977).slice(3, 7),
  'common word': (index) => ['人民医院', '大药房', '诊所'][index % 3] ?? '',
  initials: (index) => ['rmyy', 'dyf', 'wsy', 'kqmzb'][index % 4] ?? '',
  code: (index) => `H5001${String(index * 977).padStart(8, '0')}`.slice(0, 11),
  nothing: (index) => `无此机构${index}`,
};

/** Times searches of each kind, and the bare driver finding one name by an exact match. */
export async function timeSearches({ bureauId, db }: Corps): Promise<Searches> {
  const institutions = db.collection('institutions');
  const kinds: Record<string, Timing> = {};
  for (const [kind, text] of Object.entries(searches)) {
    kinds[kind] = await timeCalls(50, (index) =>
      searchInstitutions(bureauId, text(index % 50), { limit: 8 }),
    );
  }
  const bare = await timeCalls(50, (index) =>
    institutions.findOne({ bureauId, code: `H5001${String(index * 977).padStart(8, '0')}` }),
  );
  return { rows: await institutions.estimatedDocumentCount(), kinds, bare };
}
