/**
 * What the local document store can do: `node --import tsx bench/store/main.ts [part of a workload's name]`.
 * Uses MONGODB_URI when set, else a store of its own in a temporary folder. SECONDS and PEOPLE (comma-separated)
 * change the length and the numbers of people; PROFILE names a folder for a CPU profile of the gateway. The last columns are CPU microseconds per operation: they mean
 * something on a busy machine too.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MongoClient } from 'mongodb';
import { startStore } from '../../sandbox/mongo/startStore.ts';
import { cpuSeconds } from './cpu.ts';
import { type Measurement, measure } from './measure.ts';
import { fill, type Person, workloads } from './workloads.ts';

const wanted = process.argv[2] ?? '';
const seconds = Number(process.env.SECONDS ?? 3);
const crowds = (process.env.PEOPLE ?? '1,20,50').split(',').map(Number);

const folder = await mkdtemp(join(tmpdir(), 'fundwatch-bench-'));
const store = process.env.MONGODB_URI
  ? undefined
  : await startStore({
      dataDir: folder,
      log: process.env.LOG ? console.error : () => undefined,
      gatewayNodeOptions: process.env.PROFILE ? ['--cpu-prof', `--cpu-prof-dir=${process.env.PROFILE}`] : [],
    });
const address = new URL(store?.uri ?? process.env.MONGODB_URI ?? '');
address.pathname = '/bench_store';
const client = new MongoClient(address.href, { maxPoolSize: 100 });

/** CPU seconds used so far, by part. */
function cpu(): Record<string, number> {
  const { user, system } = process.cpuUsage();
  const parts = Object.entries(store?.pids ?? {}).map(([name, pid]) => [name, cpuSeconds(pid)]);
  return { driver: (user + system) / 1e6, ...Object.fromEntries(parts) };
}

function line(name: string, result: Measurement, before: Record<string, number>): string {
  const after = cpu();
  const each = Object.entries(after).map(([part, total]) => {
    const micros = ((total - (before[part] ?? 0)) / result.operations) * 1e6;
    return `${part} ${micros.toFixed(0).padStart(5)}`;
  });
  return [
    name.padEnd(36),
    `${String(result.people).padStart(3)} at once`,
    `${result.perSecond.toFixed(0).padStart(6)}/s`,
    `p50 ${result.p50.toFixed(1).padStart(6)} ms`,
    `p99 ${result.p99.toFixed(1).padStart(6)} ms`,
    `µs: ${each.join(' ')}`,
  ].join('  ');
}

await fill(client.db().collection<Person>('people'));
await client.db().collection('log').insertOne({ at: new Date(), text: 'first', n: 0 });
for (const [name, workload] of Object.entries(workloads)) {
  if (!name.includes(wanted)) continue;
  for (const people of crowds) {
    const before = cpu();
    console.log(line(name, await measure(people, seconds, workload(client)), before));
  }
}
await client.db().dropDatabase();
await client.close();
await store?.stop();
await rm(folder, { recursive: true, force: true });
