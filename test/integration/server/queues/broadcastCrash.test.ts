import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningRedis, startRedis } from '../../../../sandbox/redis/startRedis.ts';
import { copyAudience } from '../../../../server/commands/broadcasts/copyAudience.ts';
import { audienceJob, sendingJob } from '../../../../server/commands/broadcasts/jobs.ts';
import { sendBroadcast } from '../../../../server/commands/broadcasts/sendBroadcast.ts';
import type { LongJobRun } from '../../../../server/commands/longJobs/runLongJob.ts';
import { Broadcast } from '../../../../server/models/broadcast.ts';
import { BroadcastRecipient } from '../../../../server/models/broadcastRecipient.ts';
import { Delivery } from '../../../../server/models/delivery.ts';
import { broadcastCounts } from '../../../../server/queries/broadcasts/broadcastCounts.ts';
import { submitted } from '../../../support/applicants.ts';
import { buildAppointment } from '../../../support/appointments.ts';
import { isOwed, runJob, startedBroadcast } from '../../../support/broadcasts.ts';
import type { InboxItem, Phone } from '../../../support/phones.ts';
import { startTestProduct, type TestProduct } from '../../../support/product.ts';
import { startTestWorker } from '../../../support/worker.ts';

const people = 12;

let product: TestProduct;
let folder: string;
let redis: RunningRedis;
let worker: { stop(): Promise<void> };
let phones: Phone[];

beforeAll(async () => {
  product = await startTestProduct();
  folder = await mkdtemp(join(tmpdir(), 'fundwatch-redis-'));
  redis = await startRedis({ dataDir: folder });
  const { key: accountKey, bureauId } = product.account.settings;
  phones = [];
  for (let left = people; left > 0; left -= 1) {
    const phone = await product.phones.add();
    const { openid } = phone;
    const { personId } = await submitted(product.services, { accountKey, bureauId, openid });
    await buildAppointment(product.services, { bureauId, personId });
    phones.push(phone);
  }
});
afterAll(async () => {
  await worker?.stop();
  await redis.stop();
  await product.stop();
  await rm(folder, { recursive: true, force: true });
});

/** Dies before, inside or after the `n`th part, as a killed worker would; counted from 0. */
class Killed extends Error {}
function dying(run: LongJobRun, at: number, when: 'before' | 'inside' | 'after'): LongJobRun {
  return async (context, start, advance) => {
    let part = 0;
    await run(context, start, async (cursor, write) => {
      const isLast = part === at;
      part += 1;
      if (isLast && when === 'before') throw new Killed();
      await advance(cursor, async () => {
        await write();
        if (isLast && when === 'inside') throw new Killed();
      });
      if (isLast && when === 'after') throw new Killed();
    });
  };
}

const isNotice = (title: string) => (item: InboxItem) =>
  item.type === 'template' && JSON.stringify(item).includes(title);

describe('a worker that dies between any two steps', () => {
  it('sends each person of the audience exactly one message', async () => {
    const { bureauId } = product.account.settings;
    const title = '每个环节都会断电';
    const { id } = await startedBroadcast(product.services, bureauId, { title });
    for (const [job, run] of [
      [audienceJob(id), copyAudience],
      [sendingJob(id), sendBroadcast],
    ] as const) {
      for (const when of ['before', 'inside', 'after'] as const) {
        if (!(await isOwed(job))) continue;
        const runs = { [job.kind]: dying(run, 0, when) };
        await runJob(product.services, job, runs).catch((error: unknown) => {
          if (!(error instanceof Killed)) throw error;
        });
      }
      if (job.kind === 'broadcastAudience') while (await isOwed(job)) await runJob(product.services, job);
    }
    expect(await BroadcastRecipient.countDocuments({ broadcastId: id })).toBe(people);
    expect(await Delivery.countDocuments({ 'object.id': id })).toBe(people);
    worker = startTestWorker(product, redis.url);
    for (const phone of phones) await phone.waitFor(isNotice(title), 'the notice', 20_000);
    // Nobody has a second one.
    for (const phone of phones) expect((await phone.inbox()).filter(isNotice(title))).toHaveLength(1);
    await expect
      .poll(
        async () => {
          await runJob(product.services, sendingJob(id));
          return (await Broadcast.findById(id).lean())?.state;
        },
        { timeout: 20_000, interval: 300 },
      )
      .toBe('done');
    const { sent, delivered, pending, planned } = await broadcastCounts(id);
    expect([sent + delivered, pending, planned]).toEqual([people, 0, 0]);
  });

  it('writes WeChat’s receipt on the person’s row: delivered, or refused', async () => {
    const { bureauId } = product.account.settings;
    const title = '回执写回每个人';
    await phones[0]?.event({ event: 'unsubscribe' });
    const { id } = await startedBroadcast(product.services, bureauId, { title });
    await runJob(product.services, audienceJob(id));
    await runJob(product.services, sendingJob(id));
    await expect
      .poll(async () => (await broadcastCounts(id)).delivered, { timeout: 20_000, interval: 300 })
      .toBe(people - 1);
    expect((await broadcastCounts(id)).unfollowed).toBe(1);
  });
});
