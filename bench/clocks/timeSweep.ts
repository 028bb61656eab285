import { randomBytes } from 'node:crypto';
import type mongoose from 'mongoose';
import { recalculateClocks } from '../../server/commands/clocks/recalculateClocks.ts';
import { sweepClocks } from '../../server/commands/clocks/sweepClocks.ts';
import type { Services } from '../../server/commands/context.ts';
import { createFieldCrypto } from '../../server/platform/fieldCrypto.ts';
import { systemIds } from '../../server/platform/ids.ts';
import { loadProfiles } from '../../server/profiles/load.ts';
import { watchHeap } from '../watchHeap.ts';
import { benchDay } from './benchDay.ts';

const silent = { debug: ignore, info: ignore, warn: ignore, error: console.error };

/** What issue 4 asks for. A missed aim is a result, not an error. */
const aimSeconds = 60;

/** Times a bare cursor over the due rows, the sweep, the next sweep with nothing to do, and a new table's walk. */
export async function timeSweep(db: mongoose.mongo.Db): Promise<string[]> {
  const key = randomBytes(32);
  const services: Services = {
    clock: { now: () => new Date(`${benchDay}T12:00:00+08:00`) },
    crypto: createFieldCrypto({ current: 'k1', keys: { k1: key }, indexKey: key }),
    ...{ ids: systemIds, log: silent, profiles: loadProfiles(), publicUrl: 'https://fund.example' },
  };
  const bare = await timed(() => walk(db));
  const sweep = await timed(() => sweepClocks(services));
  const { swept, skipped, failed, warned, overdue, escalated } = sweep.value;
  if (failed + skipped > 0 || swept !== bare.value) throw new Error(JSON.stringify(sweep.value));
  const idle = await timed(() => sweepClocks(services));
  if (idle.value.swept > 0) throw new Error('something was said twice');
  const recount = await timed(() => recalculateClocks(services));
  return [
    `bare cursor over ${bare.value} due rows: ${bare.seconds.toFixed(2)} s`,
    `sweep: ${sweep.seconds.toFixed(1)} s, ${(swept / sweep.seconds).toFixed(0)} a second, ` +
      `heap + ${sweep.heapMb.toFixed(0)} MB, ${(sweep.seconds / bare.seconds).toFixed(1)} of the cursor`,
    `  ${warned} nearly due, ${overdue} late, ${escalated} told above`,
    `  aim < ${aimSeconds} s: ${sweep.seconds < aimSeconds ? 'met' : 'MISSED'}`,
    `sweep with nothing due: ${(idle.seconds * 1_000).toFixed(0)} ms`,
    `walk after a new table, ${recount.value.recalculated} changed: ${recount.seconds.toFixed(1)} s, ` +
      `heap + ${recount.heapMb.toFixed(0)} MB`,
  ];
}

/** Reads every due row through the driver, and does nothing. */
async function walk(db: mongoose.mongo.Db): Promise<number> {
  let rows = 0;
  const due = db.collection('clocks').find({ nextCheckOn: { $lte: benchDay } });
  for await (const _ of due.sort({ nextCheckOn: 1, _id: 1 })) rows += 1;
  return rows;
}

async function timed<T>(work: () => Promise<T>): Promise<{ value: T; seconds: number; heapMb: number }> {
  global.gc?.();
  const before = process.memoryUsage().heapUsed;
  const watch = watchHeap();
  const start = performance.now();
  const value = await work();
  const seconds = (performance.now() - start) / 1_000;
  return { value, seconds, heapMb: Math.max(0, (await watch.stop()) - before) / 2 ** 20 };
}

function ignore(): void {}
