import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import mongoose from 'mongoose';
import { startStore } from '../sandbox/mongo/startStore.ts';
import { migrate } from '../server/migrations/migrate.ts';
import { systemClock } from '../server/platform/clock.ts';
import { connectDatabase } from '../server/platform/database.ts';
import type { Benchmark } from './benchmark.ts';
import { loadLine, machineLine } from './chat/report/machine.ts';
import { seedClocks } from './clocks/seedClocks.ts';
import { timeSweep } from './clocks/timeSweep.ts';

/** Open clocks of a run, and how many of them are due in one night. */
const plans = {
  full: { rows: 1_000_000, due: 12_000 },
  quick: { rows: 20_000, due: 240 },
} as const;

/** The sweep over all open clocks beside a bare cursor over the same due rows (issue 4, Speed). */
export const clocks: Benchmark = {
  title: 'a million open clocks: one sweep, beside a bare cursor over the due rows',
  async run({ quick, signal }) {
    const plan = quick ? plans.quick : plans.full;
    console.log(`${machineLine()}\nload average ${loadLine()}`);
    const dataDir = await mkdtemp(join(tmpdir(), 'fundwatch-bench-'));
    const store = await startStore({ dataDir, log: () => undefined });
    try {
      const { db } = await connectDatabase(store.uri);
      if (!db) throw new Error('no database');
      await migrate(systemClock);
      await seedClocks(db, plan, signal);
      console.log(`\n${(await timeSweep(db)).join('\n')}`);
    } finally {
      await mongoose.disconnect();
      await store.stop();
      await rm(dataDir, { recursive: true, force: true });
    }
  },
};
