import Koa from 'koa';
import mongoose from 'mongoose';
import { checkCadence } from '../commands/cadence/checkCadence.ts';
import { closeDueCalls } from '../commands/calls/closeDueCalls.ts';
import { publishMenu } from '../commands/chatMenus/publishMenu.ts';
import { wantMenus } from '../commands/chatMenus/wantMenus.ts';
import { tendClocks } from '../commands/clocks/tendClocks.ts';
import { warnOfQuotas } from '../commands/deliveries/warnOfQuotas.ts';
import { warnOfTemplates } from '../commands/deliveries/warnOfTemplates.ts';
import { planScanBacklog } from '../commands/evidence/scanBacklog.ts';
import { reconcileTags } from '../commands/followers/reconcileTags.ts';
import { syncFollower } from '../commands/followers/syncFollower.ts';
import { countUnits } from '../commands/housekeeping/countUnits.ts';
import { purgeExpired } from '../commands/housekeeping/purgeExpired.ts';
import { runLongJob } from '../commands/longJobs/runLongJob.ts';
import { sendMassMessage } from '../commands/massMessages/sendMassMessage.ts';
import { drivePayout } from '../commands/payouts/drivePayout.ts';
import { setBackThrown } from '../commands/payouts/setBackThrown.ts';
import { startDueMonths } from '../commands/reconciliations/startDueMonths.ts';
import { lookAtClaims } from '../commands/rewards/lookAtClaims.ts';
import { advanceTerms } from '../commands/terms/advanceTerms.ts';
import { expireUnitOpinions } from '../commands/unitOpinions/expireUnitOpinions.ts';
import { openYearListTasks } from '../commands/yearLists/openYearListTasks.ts';
import { loadConfig } from '../config.ts';
import { health } from '../http/middleware/health.ts';
import type { HttpState } from '../http/state.ts';
import { runRelay } from '../outbox/relay.ts';
import { createClamdScanner } from '../platform/clamdScanner.ts';
import { connectDatabase, databaseAnswers } from '../platform/database.ts';
import { createGridfsStore } from '../platform/gridfsStore.ts';
import { closeServer, listen } from '../platform/listen.ts';
import { onShutdown } from '../platform/shutdown.ts';
import { loadHolidayTables } from '../queries/holidays/loadHolidayTables.ts';
import { createQueues, startWorker } from '../queues/connection.ts';
import { every } from '../queues/every.ts';
import { handleEvent } from '../queues/jobs/handleEvent.ts';
import { setBackEvent } from '../queues/jobs/setBackEvent.ts';
import { setBackLongJob } from '../queues/jobs/setBackLongJob.ts';
import { longJobs } from '../queues/longJobs.ts';
import { startSending } from '../queues/startSending.ts';
import { connectAccounts, connectMerchants, createServices } from './wiring.ts';

// Worker process: relay, event handlers, sending. May be killed at any moment and run any number of times.
const config = loadConfig();
const services = createServices('worker', config);
const { log, clock } = services;
await connectDatabase(config.MONGODB_URI);
const wechat = connectAccounts(config, services);

const queues = createQueues(config.REDIS_URL, log);
const settings = { redisUrl: config.REDIS_URL, log };
const sending = { ...services, accounts: wechat.accounts, pace: wechat.pace };
const asSystem = {
  ...services,
  objects: createGridfsStore(services),
  ...(config.CLAMD_SOCKET ? { scanner: createClamdScanner(config.CLAMD_SOCKET) } : {}),
  merchants: connectMerchants(config, services).clients,
  actor: { kind: 'system', id: 'worker' },
} as const;
const workers = [
  startWorker('events', (id) => handleEvent(services, id), {
    ...{ ...settings, concurrency: 12 },
    setBack: (id) => setBackEvent(services, id),
  }),
  ...startSending(sending, settings),
  startWorker('longJobs', (id) => runLongJob(asSystem, id, longJobs), {
    ...{ ...settings, concurrency: 3 },
    setBack: (id) => setBackLongJob(services, id),
  }),
  startWorker('menus', (id) => publishMenu({ ...asSystem, accounts: wechat.accounts }, id), {
    ...settings,
    concurrency: 1,
  }),
  // One at a time: WeChat's quota is counted before each.
  startWorker('massMessages', (id) => sendMassMessage({ ...asSystem, accounts: wechat.accounts }, id), {
    ...settings,
    concurrency: 1,
  }),
  startWorker('payouts', (id) => drivePayout(asSystem, id), {
    ...{ ...settings, concurrency: 4 },
    setBack: (id) => setBackThrown(asSystem, id),
  }),
  startWorker('followers', (id) => syncFollower(sending, id), { ...settings, concurrency: 2 }),
];
const stop = new AbortController();
const relay = runRelay(queues.offer, { clock, log, signal: stop.signal });
// What we say without a bureau's own wording may have changed with this version: every menu is published anew.
await wantMenus(asSystem, wechat.accounts);
void warnOfTemplates(wechat.accounts, log);
const regular = { log, signal: stop.signal };
const closing = every(15 * 60_000, () => closeDueCalls(services), { ...regular, name: 'closeDueCalls' });
const cadence = every(60 * 60_000, () => checkCadence(services), { ...regular, name: 'checkCadence' });
const purging = every(60 * 60_000, () => purgeExpired(asSystem), { ...regular, name: 'purgeExpired' });
const counting = every(10 * 60_000, () => countUnits(services), { ...regular, name: 'countUnits' });
const terms = every(10 * 60_000, () => advanceTerms(services), { ...regular, name: 'advanceTerms' });
const tables = every(60_000, () => loadHolidayTables(), { ...regular, name: 'loadHolidayTables' });
const clocks = every(10 * 60_000, () => tendClocks(services), { ...regular, name: 'tendClocks' });
const quotas = every(10 * 60_000, () => warnOfQuotas(sending), { ...regular, name: 'warnOfQuotas' });
const backlog = config.CLAMD_SOCKET
  ? every(60 * 60_000, () => planScanBacklog(services), { ...regular, name: 'planScanBacklog' })
  : null;
const tags = every(60 * 60_000, () => reconcileTags(sending), { ...regular, name: 'reconcileTags' });
const yearLists = every(6 * 60 * 60_000, () => openYearListTasks(services), {
  ...regular,
  name: 'openYearListTasks',
});
const rewards = every(10 * 60_000, () => lookAtClaims(services), { ...regular, name: 'lookAtClaims' });
const months = every(60 * 60_000, () => startDueMonths(asSystem), { ...regular, name: 'startDueMonths' });
const unitOpinions = every(60 * 60_000, () => expireUnitOpinions(services), {
  ...regular,
  name: 'expireUnitOpinions',
});

const app = new Koa<HttpState>().use(
  health({
    async ready() {
      const parts = { store: await databaseAnswers(), redis: wechat.redisAnswers() };
      return { ok: parts.store && parts.redis, parts };
    },
  }),
);
const { server, port } = await listen(app.callback(), { host: config.HOST, port: config.WORKER_PORT });
log.info({ port }, 'worker: ready');

onShutdown(log, [
  () => stop.abort(),
  () => relay,
  () => closing,
  () => purging,
  () => backlog,
  () => counting,
  () => cadence,
  () => terms,
  () => clocks,
  () => tables,
  () => yearLists,
  () => tags,
  () => quotas,
  () => unitOpinions,
  () => rewards,
  () => months,
  async () => void (await Promise.all(workers.map((worker) => worker.close()))),
  () => queues.close(),
  () => closeServer(server),
  () => mongoose.disconnect(),
  wechat.close,
]);
