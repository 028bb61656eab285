import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import mongoose from 'mongoose';
import { drivePayout } from '../../../server/commands/payouts/drivePayout.ts';
import { type Offer, relayOnce } from '../../../server/outbox/relay.ts';
import { systemClock } from '../../../server/platform/clock.ts';
import { createFieldCrypto } from '../../../server/platform/fieldCrypto.ts';
import { systemIds } from '../../../server/platform/ids.ts';
import { loadProfiles } from '../../../server/profiles/load.ts';
import { createQueues, startWorker } from '../../../server/queues/connection.ts';
import { connectPay } from '../../../server/wechat/pay/connectPay.ts';
import { createPoints, type Ending } from './points.ts';

/**
 * The paying part of the worker process, with its dependencies wrapped (`points.ts`). Its argument says where everything is;
 * it prepares, says "ready", and begins when it reads a line that says where it is to end.
 */
const { mongoUri, redisUrl, wechatUrl, key, merchant, publicUrl, profilesDir } = JSON.parse(
  process.argv[2] ?? '{}',
);
const ending: Ending = { at: null, how: 'kill' };
const points = createPoints(ending);
const clock = systemClock;
const say = (fields: object, message: string) => console.error(message, fields);
const log = { debug() {}, info() {}, warn: say, error: say };
const secret = Buffer.from(key, 'base64');
const crypto = createFieldCrypto({ current: 'k1', keys: { k1: secret }, indexKey: secret });
const services = { clock, ids: systemIds, crypto, log, profiles: loadProfiles(profilesDir), publicUrl };

mongoose.set('transactionAsyncLocalStorage', true);
await mongoose.connect(mongoUri, {
  ...{ retryWrites: false, autoIndex: false, autoCreate: false, monitorCommands: true },
  // Every connection is there before the first job: whoever waits for one would be counted under somebody else's name.
  ...{ minPoolSize: 6, maxPoolSize: 20 },
});
points.watchStore(mongoose.connection.getClient());
points.watchHttp();
const { clients } = connectPay({ merchants: [merchant], clock, log, publicUrl, baseUrl: wechatUrl });
const paying = { ...services, merchants: clients, actor: { kind: 'system', id: 'worker' } } as const;
const queues = createQueues(redisUrl, log);

console.log('ready');
const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]();
Object.assign(ending, JSON.parse((await lines.next()).value));

const job = (id: string) =>
  points.inside('payout', async () => {
    points.pass('taken up');
    await drivePayout(paying, id);
    points.pass('done');
  });
startWorker('payouts', job, { redisUrl, log, concurrency: 4 });
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
