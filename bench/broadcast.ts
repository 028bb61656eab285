import { copyAudience } from '../server/commands/broadcasts/copyAudience.ts';
import { audienceJob } from '../server/commands/broadcasts/jobs.ts';
import { planLongJob } from '../server/commands/longJobs/planLongJob.ts';
import { runLongJob } from '../server/commands/longJobs/runLongJob.ts';
import { Broadcast } from '../server/models/broadcast.ts';
import { BroadcastRecipient } from '../server/models/broadcastRecipient.ts';
import { Bureau } from '../server/models/bureau.ts';
import { createGridfsStore } from '../server/platform/gridfsStore.ts';
import type { Benchmark } from './benchmark.ts';
import { timeSending } from './broadcast/timeSending.ts';
import { loadLine, machineLine } from './chat/report/machine.ts';
import { growCorps } from './corps/growCorps.ts';
import { type Corps, openCorps } from './corps/openCorps.ts';
import { watchHeap } from './watchHeap.ts';

const plans = {
  full: { bureaus: 200, perBureau: 5_000, sent: 6_000 },
  quick: { bureaus: 10, perBureau: 2_000, sent: 1_000 },
} as const;

/** The audience of a broadcast, copied person by person before anything is sent, and the first of them sent (issue 6, Speed b). */
export const broadcast: Benchmark = {
  title: 'the audience of a broadcast to a million supervisors, beside bare inserts of as many rows',
  async run({ quick, signal }) {
    const plan = quick ? plans.quick : plans.full;
    console.log(`${machineLine()}\nload average ${loadLine()}`);
    const world = await openCorps(signal);
    try {
      await growCorps(world, { from: 0, to: plan.bureaus, perBureau: plan.perBureau });
      const { rows, seconds, heapMb } = await timeAudience(world);
      const bareSeconds = await timeBare(world.db, rows);
      console.log(
        `\n${rows} people copied in ${seconds.toFixed(1)} s (${(rows / seconds).toFixed(0)} a second), heap + ` +
          `${heapMb.toFixed(0)} MB; bare inserts of as many rows in thousands ${bareSeconds.toFixed(1)} s, ` +
          `${(seconds / bareSeconds).toFixed(1)} times as long`,
      );
      console.log(await timeSending(world, { broadcastId: 'bench', count: plan.sent, signal }));
    } finally {
      await world.stop();
    }
  },
};

async function timeAudience({ bureauId, services }: Corps) {
  const { profile } = await Bureau.findById(bureauId).orFail().lean();
  const units = (await Bureau.find({}, { _id: 1 }).lean()).map(({ _id }) => _id);
  const [_id, now] = ['bench', services.clock.now()];
  const audience = { units, below: false, profiles: [], levels: [], specialties: [], groups: [] };
  await Broadcast.create({
    ...{
      _id,
      no: 'QF20260101AAAAAA',
      bureauId,
      profile,
      kind: 'policy',
      article: 'ours',
      title: '测',
      body: '测',
    },
    ...{
      audience,
      state: 'running',
      authors: ['bench'],
      startedAt: now,
      createdAt: now,
      updatedAt: now,
      revision: 1,
    },
  });
  await BroadcastRecipient.createIndexes();
  const job = audienceJob(_id);
  await planLongJob(services, job);
  const context = {
    ...services,
    objects: createGridfsStore(services),
    actor: { kind: 'system', id: 'bench' },
  } as const;
  global.gc?.();
  const before = process.memoryUsage().heapUsed;
  const watch = watchHeap();
  const start = performance.now();
  await runLongJob(context, `${job.kind}-${_id}`, { [job.kind]: copyAudience });
  const seconds = (performance.now() - start) / 1_000;
  const heapMb = ((await watch.stop()) - before) / 2 ** 20;
  const { total } = await Broadcast.findById(_id).orFail().lean();
  const rows = await BroadcastRecipient.countDocuments({ broadcastId: _id });
  if (rows === 0 || rows !== total) throw new Error(`the audience went wrong: ${rows} rows of ${total}`);
  return { rows, seconds, heapMb };
}

async function timeBare(db: Corps['db'], rows: number): Promise<number> {
  const bare = db.collection<{ _id: string; state: string }>('bench_bare_audience');
  await bare.createIndex({ state: 1 });
  const start = performance.now();
  for (let done = 0; done < rows; done += 1_000) {
    const size = Math.min(1_000, rows - done);
    await bare.insertMany(
      Array.from({ length: size }, (_, i) => ({ _id: `row-${done + i}`, state: 'pending' })),
    );
  }
  return (performance.now() - start) / 1_000;
}
