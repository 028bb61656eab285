import { drawTable } from '../sandbox/setup/report/table.ts';
import { Institution } from '../server/models/institution.ts';
import { Staff } from '../server/models/staff.ts';
import { buildInstitution } from '../test/support/institutions.ts';
import type { Benchmark } from './benchmark.ts';
import { loadLine, machineLine } from './chat/report/machine.ts';
import { openCorps } from './corps/openCorps.ts';
import { describeTiming } from './corps/percentiles.ts';
import { seedLeads } from './leads/seedLeads.ts';
import { type LeadTiming, timeLeads } from './leads/timeLeads.ts';
import { writeWholeLeads } from './leads/wholeLeads.ts';

/** Sizes of a run: two million leads take about ten minutes of writing on this store. */
const plans = {
  full: { units: 199, perUnit: 10_000, own: 10_000, calls: 60 },
  quick: { units: 9, perUnit: 500, own: 10_000, calls: 20 },
} as const;

/** What issue 4 asks of every list, in ms at the 95th percentile. */
const aimMs = 150;

/** Lists of leads over HTTP in a unit with ten thousand of them, beside a bare find (issue 4, Speed). */
export const leads: Benchmark = {
  title: 'ten thousand leads in each of 200 units: lists, deadlines, one lead, statistics',
  async run({ quick, signal }) {
    const { calls, ...sizes } = quick ? plans.quick : plans.full;
    console.log(`${machineLine()}\nload average ${loadLine()}`);
    const world = await openCorps(signal, 'supervision');
    try {
      const { bureauId } = world;
      const { _id: assigneeId } = await Staff.findOne({ bureauId, roles: 'supervision' }).orFail().lean();
      for (let i = 0; i < 200; i += 1) await buildInstitution(bureauId);
      const institutionIds = await Institution.distinct('_id', { bureauId });
      const seconds = await seedLeads(world, { ...sizes, assigneeId, institutionIds });
      const total = sizes.units * sizes.perUnit + sizes.own;
      console.log(`${total} leads written in ${seconds.toFixed(0)} s (${(total / seconds).toFixed(0)}/s)`);
      const numbers = await writeWholeLeads(world, 20);
      print(await timeLeads(world, { calls, assigneeId, numbers }));
      console.log(`load average ${loadLine()}`);
    } finally {
      await world.stop();
    }
  },
};

function print(timings: readonly LeadTiming[]): void {
  const rows = timings.map(({ name, timing, bare }) => [
    name,
    describeTiming(timing),
    bare ? describeTiming(bare) : '',
    bare ? (timing.p50 / bare.p50).toFixed(2) : '',
    timing.p95 < aimMs ? '' : `over ${aimMs} ms`,
  ]);
  console.log(`\n${drawTable([['', 'over HTTP', 'bare find', 'of bare', ''], ...rows])}`);
}
