import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../sandbox/setup/bootstrap/bootstrap.mjs';
import { drawTable } from '../../sandbox/setup/report/table.ts';
import type { Benchmark } from '../benchmark.ts';
import { cpuSeconds } from '../store/cpu.ts';
import { openBill } from './accounting.ts';
import type { Job, LoadResult } from './load/protocol.ts';
import { startGenerator } from './load/startGenerator.ts';
import { type ProfileSummary, readProfile, type Shares } from './probe/readProfile.ts';
import { type Commands, probeEnv, watchWeb } from './probe/watchWeb.ts';
import { loadLine, machineLine } from './report/machine.ts';
import { startWorld, storePids } from './startWorld.ts';
import { productOf } from './subjects/startSubjects.ts';

const people = 50;

/** Where the profile is left for Chromium's or an editor's viewer; not under version control. */
const folder = join(root, 'var', 'bench');

/** What a chat turn of the product costs: CPU by process, round trips to the store, time by package and function. */
export const profile: Benchmark = {
  title: 'where the time of a chat turn goes: CPU, round trips to the store, functions',
  async run({ quick, signal }) {
    console.log(`${machineLine()}\nload average ${loadLine()}`);
    mkdirSync(folder, { recursive: true });
    const world = await startWorld(signal, probeEnv(folder));
    const generator = startGenerator(signal);
    try {
      const { pid, target, name } = productOf(world);
      const seconds = quick ? 3 : 10;
      const job: Job = { kind: 'closed', subject: name, people, seconds };
      console.log(`Warm-up, then twice ${seconds} s with ${people} people at once`);
      await generator.run({ kind: 'prepare', subject: name, target, people });
      await generator.run({ ...job, seconds: quick ? 2 : 6 });

      const bill = openBill({ subject: [pid], store: storePids(world), load: [generator.pid] });
      const before = storePids(world).map(cpuSeconds);
      const plain = await generator.run(job);
      const store = storePids(world).map((each, i) => [commandOf(each), cpuSeconds(each) - (before[i] ?? 0)]);
      const { others, subject: web, load } = bill();
      printCpu(plain, { 'web process': web, ...Object.fromEntries(store), 'load generator': load });

      let turns = 0;
      const watched = await watchWeb(pid, folder, async () => {
        turns = (await generator.run(job)).turns;
      });
      printCommands(watched.commands, turns);
      printProfile(readProfile(watched.profile, root));
      writeFileSync(join(folder, 'web.cpuprofile'), JSON.stringify(watched.profile));
      console.log(
        `\nLoad average ${loadLine()}; other programs used ${(others * 100).toFixed(0)} % of the machine.`,
      );
      console.log(`The profile is in ${join(folder, 'web.cpuprofile')}.`);
    } finally {
      await generator.stop();
      await world.stop();
    }
  },
};

/** What a process of the store is: `postgres`, or `gateway` for ours. */
function commandOf(pid: number): string {
  const name = readFileSync(`/proc/${pid}/comm`, 'utf8').trim();
  return /node|MainThread/.test(name) ? 'gateway' : name;
}

function printCpu({ turns, perSecond, p50, p99 }: LoadResult, cpu: Readonly<Record<string, number>>): void {
  console.log(`\n${perSecond.toFixed(0)} turns/s, p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms`);
  const rows = Object.entries(cpu).map(([part, used]) => [part, ((used / turns) * 1000).toFixed(2)]);
  console.log(drawTable([['process', 'CPU ms/turn'], ...rows]));
}

function printCommands(commands: Commands, turns: number): void {
  const rows = Object.entries(commands).map(([name, { count, ms }]) => [
    name,
    (count / turns).toFixed(2),
    (ms / Math.max(count, 1)).toFixed(1),
  ]);
  const total = Object.values(commands).reduce((sum, { count }) => sum + count, 0);
  console.log('\nRound trips to the store (waiting includes the queue in front of it):');
  console.log(drawTable([['command', 'a turn', 'ms each'], ...rows, ['all', (total / turns).toFixed(2)]]));
}

function printProfile({ busy, packages, functions, inclusive }: ProfileSummary): void {
  console.log(
    `\nThe web process's thread was busy ${(busy * 100).toFixed(0)} % of the time. Of that, self time:`,
  );
  printShares(packages, 22);
  console.log('\nFunctions, self time:');
  printShares(functions, 30);
  console.log('\nFunctions of ours with all that they called (awaiting breaks the chain):');
  printShares(inclusive, 30);
}

function printShares(shares: Shares, most: number): void {
  const rows = shares.slice(0, most).map(([place, share]) => [`${(share * 100).toFixed(1)} %`, place]);
  console.log(drawTable(rows));
}
