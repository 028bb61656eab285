import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { Redis } from 'ioredis';
import mongoose from 'mongoose';
import { runLongJob } from '../../../server/commands/longJobs/runLongJob.ts';
import { type Offer, relayOnce } from '../../../server/outbox/relay.ts';
import { createFieldCrypto } from '../../../server/platform/fieldCrypto.ts';
import { createGridfsStore } from '../../../server/platform/gridfsStore.ts';
import { systemIds } from '../../../server/platform/ids.ts';
import { loadProfiles } from '../../../server/profiles/load.ts';
import { createQueues, startWorker } from '../../../server/queues/connection.ts';
import { handleEvent } from '../../../server/queues/jobs/handleEvent.ts';
import { sendDelivery } from '../../../server/queues/jobs/sendDelivery.ts';
import { longJobs } from '../../../server/queues/longJobs.ts';
import { createMiniMessages } from '../../../server/wechat/miniMessages.ts';
import { createOfficialAccount } from '../../../server/wechat/officialAccount.ts';
import { createPace } from '../../../server/wechat/pace/createPace.ts';
import { createPoints, type Ending } from './points.ts';

/**
 * The sending part of the worker process, with its dependencies wrapped (`points.ts`). Its argument says where everything
 * is; it prepares, says "ready", and begins when it reads a line that says where it is to end.
 */
const { mongoUri, redisUrl, wechatUrl, keys, settings, publicUrl, profilesDir } = JSON.parse(
  process.argv[2] ?? '{}',
);
const ending: Ending = { at: null, how: 'kill' };
const points = createPoints(ending);
const clock = { now: () => new Date(Date.now() + (ending.aheadMs ?? 0)) };
const say = (fields: object, message: string) => console.error(message, fields);
const log = { debug() {}, info() {}, warn: say, error: say };
const crypto = createFieldCrypto({
  current: 'k1',
  keys: { k1: Buffer.from(keys.k1, 'base64') },
  indexKey: Buffer.from(keys.index, 'base64'),
});
const services = { clock, ids: systemIds, crypto, log, profiles: loadProfiles(profilesDir), publicUrl };

mongoose.set('transactionAsyncLocalStorage', true);
await mongoose.connect(mongoUri, {
  ...{ retryWrites: false, autoIndex: false, autoCreate: false, monitorCommands: true },
  // Every connection is there before the first job: whoever waits for one would be counted under somebody else's name.
  ...{ minPoolSize: 6, maxPoolSize: 20 },
});
points.watchStore(mongoose.connection.getClient());
points.watchHttp();
const redis = new Redis(redisUrl, { maxRetriesPerRequest: 1, enableOfflineQueue: false });
redis.on('error', () => undefined);
points.watchRedis(redis);
const client = createOfficialAccount({ account: settings, redis, clock, logger: log, baseUrl: wechatUrl });
const mini = createMiniMessages({
  ...{ accountKey: settings.key, credentials: settings.miniProgram, redis, clock, logger: log },
  baseUrl: wechatUrl,
});
const accounts = new Map([[settings.key, { settings, client, mini }]]);
const sending = { ...services, accounts, pace: createPace(redis, clock) };
const queues = createQueues(redisUrl, log);

console.log('ready');
const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]();
Object.assign(ending, JSON.parse((await lines.next()).value));

const job = (name: string, handle: (id: string) => Promise<void>) => (id: string) =>
  points.inside(name, async () => {
    points.pass('taken up');
    await handle(id);
    points.pass('done');
  });
const options = { redisUrl, log, concurrency: 2 };
startWorker(
  'events',
  job('event', (id) => handleEvent(services, id)),
  options,
);
for (const lane of ['replies', 'deliveries', 'news'] as const)
  startWorker(
    lane,
    job('delivery', (id) => sendDelivery(sending, id)),
    options,
  );
const asSystem = {
  ...services,
  objects: createGridfsStore(services),
  actor: { kind: 'system', id: 'worker' },
} as const;
startWorker(
  'longJobs',
  job('longJob', (id) => runLongJob(asSystem, id, longJobs)),
  options,
);
const offer: Offer = async (queue, ids) => {
  points.pass(`offer to ${queue}`);
  await queues.offer(queue, ids);
  points.pass(`offered to ${queue}`);
};
for (;;) {
  await points
    .inside('relay', () => relayOnce(offer, clock))
    .catch((error: unknown) => say({}, String(error)));
  await sleep(50);
}
