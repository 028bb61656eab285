import type { Benchmark } from './benchmark.ts';
import { loadLine, machineLine } from './chat/report/machine.ts';
import { type Night, timeNight } from './corps/expiry.ts';
import { growCorps } from './corps/growCorps.ts';
import { timeImport, timeSearches } from './corps/institutions.ts';
import { type ListTiming, timeLists } from './corps/lists.ts';
import { openCorps } from './corps/openCorps.ts';
import { importLines, listLines, nightLines, searchLines } from './corps/report.ts';

/** Sizes of a run: bureaus with a corps each, at first and in the end; rows of files. */
const plans = {
  full: { bureaus: [2, 200], perBureau: 5_000, importRows: 20_000, names: 50_000 },
  quick: { bureaus: [2, 8], perBureau: 500, importRows: 2_000, names: 4_000 },
} as const;

/** Lists, the nightly job, search and import beside the bare driver on the same store (issue 3, Speed). */
export const corps: Benchmark = {
  title: 'a million supervisors: lists, the nightly job, institution search and import',
  async run({ quick, signal }) {
    const plan = quick ? plans.quick : plans.full;
    console.log(`${machineLine()}\nload average ${loadLine()}`);
    const world = await openCorps(signal);
    try {
      const lists: ListTiming[] = [];
      const nights: Night[] = [];
      let seeded = 0;
      for (const bureaus of plan.bureaus) {
        await growCorps(world, { from: seeded, to: bureaus, perBureau: plan.perBureau });
        seeded = bureaus;
        lists.push(await timeLists(world));
        nights.push(await timeNight(world));
      }
      print(listLines(lists));
      print(nightLines(nights));
      print(importLines(await timeImport(world, plan.importRows)));
      await timeImport(world, plan.names);
      print(searchLines(await timeSearches(world)));
    } finally {
      await world.stop();
    }
  },
};

function print(lines: readonly string[]): void {
  console.log(`\n${lines.join('\n')}`);
}
