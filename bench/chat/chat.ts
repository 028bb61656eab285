import { createProgress, type Progress } from '../../sandbox/setup/report/progress.ts';
import { drawTable } from '../../sandbox/setup/report/table.ts';
import type { Benchmark } from '../benchmark.ts';
import { openBill } from './accounting.ts';
import { type Cell, median } from './cell.ts';
import type { Job } from './load/protocol.ts';
import { type Generator, startGenerator } from './load/startGenerator.ts';
import { fullPlan, lengthOf, type Plan, quickPlan } from './plan.ts';
import { closedTable, ratio } from './report/closedTable.ts';
import { loadLine, machineLine } from './report/machine.ts';
import { reservations, verdicts } from './report/verdicts.ts';
import { startWorld, storePids, type World } from './startWorld.ts';
import { productOf, startPeers } from './subjects/startSubjects.ts';
import type { Subject } from './subjects/subject.ts';

/** A run in progress. */
interface Bench {
  readonly plan: Plan;
  readonly world: World;
  readonly subjects: readonly Subject[];
  readonly generator: Generator;
  readonly progress: Progress;
}

/** Chat turns of the product beside two bare handlers, all on the same store (issue 2, Speed). */
export const chat: Benchmark = {
  title: 'chat turns of the product beside two bare handlers on the same store',
  async run({ quick, signal }) {
    const plan = quick ? quickPlan : fullPlan;
    console.log(`${machineLine()}\nload average ${loadLine()}`);
    console.log('Starting store, Redis, the product and its peers');
    const world = await startWorld(signal);
    const generator = startGenerator(signal);
    try {
      const subjects = [...(await startPeers(world)), productOf(world)];
      const progress = createProgress(process.stdout, 'Measuring', lengthOf(plan, subjects.length));
      const bench: Bench = { plan, world, subjects, generator, progress };
      await warmUp(bench);
      const cells = await closedLoops(bench);
      const open = await openLoops(bench);
      progress.close();
      print(bench, cells, open);
    } finally {
      await generator.stop();
      await world.stop();
    }
  },
};

async function warmUp({ plan, subjects, generator, progress }: Bench): Promise<void> {
  const people = Math.max(...plan.crowds, plan.open.people);
  for (const { name: subject, title, target } of subjects) {
    const bar = progress.begin(`warm-up, ${title}`, plan.warmUp);
    await generator.run({ kind: 'prepare', subject, target, people });
    await generator.run({ kind: 'closed', subject, people: 20, seconds: plan.warmUp });
    bar.end();
  }
}

/** Every round measures everything once, so that a slow minute of the machine hits all alike. */
async function closedLoops(bench: Bench): Promise<Cell[]> {
  const { plan, subjects } = bench;
  const cells: Cell[] = [];
  for (let round = 0; round < plan.rounds; round += 1) {
    for (const people of plan.crowds) {
      for (let turn = 0; turn < subjects.length; turn += 1) {
        // Another one begins in each round: nobody always comes after the heaviest.
        const subject = subjects[(turn + round) % subjects.length];
        if (!subject) continue;
        const title = `round ${round + 1}/${plan.rounds}, ${people} at once, ${subject.title}`;
        const job: Job = { kind: 'closed', subject: subject.name, people, seconds: plan.cell };
        cells.push(await measure(bench, subject, job, title, plan.cell));
      }
    }
  }
  return cells;
}

async function openLoops(bench: Bench): Promise<Cell[]> {
  const { people, every, seconds } = bench.plan.open;
  const cells: Cell[] = [];
  for (const subject of bench.subjects.filter(({ name }) => name !== 'a')) {
    const job: Job = { kind: 'open', subject: subject.name, people, every, seconds };
    cells.push(await measure(bench, subject, job, `open loop, ${subject.title}`, seconds));
  }
  return cells;
}

async function measure(
  { generator, world, progress }: Bench,
  subject: Subject,
  job: Exclude<Job, { kind: 'prepare' }>,
  title: string,
  weight: number,
): Promise<Cell> {
  const bar = progress.begin(title, weight);
  const parts = { subject: [subject.pid], store: storePids(world), load: [generator.pid] };
  const bill = openBill(parts);
  const result = await generator.run(job);
  bar.end();
  return { subject: subject.name, people: job.people, result, bill: bill() };
}

function print({ plan, subjects }: Bench, cells: readonly Cell[], open: readonly Cell[]): void {
  const { people, every, seconds } = plan.open;
  const others = median([...cells, ...open].map(({ bill }) => bill.others));
  console.log(`\nClosed loop, medians of ${plan.rounds} round(s) of ${plan.cell} s:\n`);
  console.log(closedTable(cells, subjects, plan.crowds));
  console.log(
    `\nOpen loop, ${people} people with a message every ${every} s, ${seconds} s, from the time it was due:\n`,
  );
  const rows = open.map(({ subject, result }) => [
    subjects.find(({ name }) => name === subject)?.title ?? subject,
    ...[result.turns, result.p50, result.p99, result.max].map((value, i) => value.toFixed(i === 0 ? 0 : 1)),
  ]);
  console.log(drawTable([['subject', 'turns', 'p50 ms', 'p99 ms', 'max ms'], ...rows]));
  console.log('\nAims:');
  const product = open.find(({ subject }) => subject === 'product')?.result;
  if (product) for (const line of verdicts(ratio(cells, people, 'b'), product)) console.log(line);
  for (const line of reservations(others, plan.rounds)) console.log(line);
  const turns = [...cells, ...open].reduce((sum, { result }) => sum + result.turns, 0);
  console.log(
    `\n${turns} answers, all right. Load average ${loadLine()}; other programs used ${(others * 100).toFixed(0)} % of the machine (median).`,
  );
}
