import { setTimeout as sleep } from 'node:timers/promises';
import { Queue, Worker } from 'bullmq';
import { Redis } from 'ioredis';
import { Delivery } from '../../server/models/delivery.ts';
import { runRelay } from '../../server/outbox/relay.ts';
import { createQueues, startWorker } from '../../server/queues/connection.ts';
import { sendDelivery } from '../../server/queues/jobs/sendDelivery.ts';
import type { SendServices } from '../../server/queues/services.ts';
import { lanes } from '../../server/queues/startSending.ts';
import { exchange } from '../../server/wechat/transport.ts';
import { silent } from './openSending.ts';
import { seedOwed } from './seedOwed.ts';

/** Jobs of the bare worker at once; the product has as many as its lane says. */
export const bareJobs = 50;
const data = { thing2: '社会监督员申请', phrase3: '审核通过', thing5: '请保持电话畅通，回复“进度”' };

/** Sends per second of a BullMQ worker that makes the same call and one update of the store for each job. */
export async function bareRate(redisUrl: string, wechatUrl: string, count: number): Promise<number> {
  const ids = await seedOwed(count);
  const connection = new Redis(redisUrl, { maxRetriesPerRequest: null });
  const queue = new Queue('bare', { connection });
  await queue.addBulk(
    ids.map((id) => ({ name: 'send', data: { id }, opts: { removeOnComplete: true, jobId: `bare-${id}` } })),
  );
  const url = new URL(`${wechatUrl}/cgi-bin/message/template/send?access_token=${'t'.repeat(200)}`);
  const body = JSON.stringify({ touser: 'o', template_id: 't', data });
  let done = 0;
  const from = performance.now();
  const worker = new Worker<{ id: string }>(
    'bare',
    async (job) => {
      await exchange({ url, method: 'POST', body, timeoutMs: 60_000, maxBytes: 65_536 });
      await Delivery.collection.updateOne(
        { _id: job.data.id as never },
        { $set: { state: 'sent', finishedAt: new Date() }, $unset: { dueAt: 1 } },
      );
      done += 1;
    },
    { connection, concurrency: bareJobs },
  );
  while (done < count) await sleep(5);
  const seconds = (performance.now() - from) / 1_000;
  await worker.close();
  await queue.close();
  connection.disconnect();
  return count / seconds;
}

/** Sends per second of the product: due rows, relay, queue, choice of the way, claim, call, outcome. */
export async function productRate(services: SendServices, redisUrl: string, count: number): Promise<number> {
  const ids = await seedOwed(count);
  const queues = createQueues(redisUrl, silent);
  let done = 0;
  const from = performance.now();
  const stop = new AbortController();
  const send = async (id: string) => {
    await sendDelivery(services, id);
    done += 1;
  };
  const worker = startWorker('deliveries', send, { redisUrl, concurrency: lanes.deliveries, log: silent });
  const relay = runRelay(queues.offer, { clock: services.clock, log: silent, signal: stop.signal });
  while (done < count) await sleep(5);
  const seconds = (performance.now() - from) / 1_000;
  stop.abort();
  await relay;
  await worker.close();
  await queues.close();
  const sent = await Delivery.countDocuments({ _id: { $in: ids }, state: 'sent', attempts: 1 });
  if (sent !== count) throw new Error(`${sent} of ${count} messages were sent`);
  return count / seconds;
}
