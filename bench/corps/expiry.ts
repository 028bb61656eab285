import { randomUUID } from 'node:crypto';
import mongoose from 'mongoose';
import { advanceTerms } from '../../server/commands/terms/advanceTerms.ts';
import { watchHeap } from '../watchHeap.ts';
import type { Corps } from './openCorps.ts';

/** One night of the job that looks after terms. */
export interface Night {
  readonly rows: number;
  readonly due: number;
  readonly seconds: number;
  /** Largest growth of the heap while it ran, in MB. */
  readonly heapMb: number;
  /** Seconds that a bare transaction of one update and one insert takes, as often. */
  readonly bareSeconds: number;
}

/** Runs tonight's job over the whole corps, and as many bare transactions beside it. */
export async function timeNight({ db, services }: Corps): Promise<Night> {
  const appointments = db.collection('appointments');
  const rows = await appointments.estimatedDocumentCount();
  global.gc?.();
  const before = process.memoryUsage().heapUsed;
  const watch = watchHeap();
  const start = performance.now();
  const counts = await advanceTerms(services);
  const seconds = (performance.now() - start) / 1_000;
  const peak = await watch.stop();
  const due = Object.values(counts).reduce((sum, count) => sum + count, 0);
  if (counts.failed > 0 || due === 0) throw new Error(`the night went wrong: ${JSON.stringify(counts)}`);
  const bareSeconds = await timeBare(db, due);
  return { rows, due, seconds, heapMb: Math.max(0, peak - before) / 2 ** 20, bareSeconds };
}

async function timeBare(db: Corps['db'], times: number): Promise<number> {
  const bare = db.collection<{ _id: string; n: number }>('bench_bare');
  const log = db.collection<{ _id: string }>('bench_bare_log');
  await bare.updateOne({ _id: 'x' }, { $set: { n: 0 } }, { upsert: true });
  await log.insertOne({ _id: randomUUID() });
  const start = performance.now();
  for (let i = 0; i < times; i += 1) {
    await mongoose.connection.transaction(async (session) => {
      await bare.updateOne({ _id: 'x' }, { $inc: { n: 1 } }, { session });
      await log.insertOne({ _id: randomUUID() }, { session });
    });
  }
  return (performance.now() - start) / 1_000;
}
