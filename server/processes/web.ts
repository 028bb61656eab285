import mongoose from 'mongoose';
import { createInbox, type Envelope } from '../commands/chat/index.ts';
import { receiveMiniPush } from '../commands/mini/receiveMiniPush.ts';
import { wakePayout } from '../commands/payouts/wakePayout.ts';
import { loadConfig } from '../config.ts';
import { createApp } from '../http/app.ts';
import { miniWebhook } from '../http/webhook/miniProgram.ts';
import { payWebhook } from '../http/webhook/pay.ts';
import { wechatWebhook } from '../http/webhook/wechat.ts';
import { connectDatabase, databaseAnswers } from '../platform/database.ts';
import { createGridfsStore } from '../platform/gridfsStore.ts';
import { createLanes } from '../platform/lanes.ts';
import { closeServer, listen } from '../platform/listen.ts';
import { onShutdown } from '../platform/shutdown.ts';
import { openSpool } from '../platform/spool.ts';
import { loadHolidayTables } from '../queries/holidays/loadHolidayTables.ts';
import { createQueueBoard } from '../queues/board.ts';
import { every } from '../queues/every.ts';
import { openCallback } from '../wechat/callback/openCallback.ts';
import { connectAccounts, connectMerchants, createServices } from './wiring.ts';

// Web process: callbacks of WeChat, API, staff console. Holds nothing that another could not take over.
const config = loadConfig();
const services = createServices('web', config);
const { log, clock } = services;
await connectDatabase(config.MONGODB_URI);
const wechat = connectAccounts(config, services);
const objectStore = createGridfsStore(services);

const inbox = createInbox({
  ...services,
  accounts: wechat.accounts,
  objects: objectStore,
  spool: await openSpool<Envelope>(config.SPOOL_DIR),
  lanes: createLanes(),
  reopen({ accountKey, query, body }) {
    const account = wechat.accounts.get(accountKey)?.settings;
    if (!account) return null;
    const request = { query, body: Buffer.from(body, 'base64'), account, now: clock.now() };
    const opened = openCallback({ ...request, windowSeconds: Number.POSITIVE_INFINITY });
    return opened.ok ? opened.message : null;
  },
});

const pay = connectMerchants(config, services);
const webhooks = wechatWebhook({ accounts: wechat.accounts, inbox, clock, log });
webhooks.use(
  miniWebhook({
    ...{ accounts: wechat.accounts, clock, log },
    receive: (account, message) => receiveMiniPush(services, account, message),
  }).routes(),
);
webhooks.use(
  payWebhook({ merchants: pay.callbacks, wake: (no) => wakePayout(services, no), clock, log }).routes(),
);

const board = createQueueBoard(config.REDIS_URL, log);
const app = createApp({
  ...services,
  webhookRoutes: webhooks,
  objectStore,
  miniPrograms: wechat.miniPrograms,
  merchants: pay.clients,
  accounts: wechat.accounts,
  pace: wechat.pace,
  board,
  async ready() {
    // Redis is not among the parts: without it decisions and chat go on, only messages wait.
    const parts = { store: await databaseAnswers() };
    return { ok: parts.store, parts: { ...parts, redis: wechat.redisAnswers() } };
  },
  consoleDir: config.CONSOLE_DIR,
  secureCookies: config.PUBLIC_URL.startsWith('https:'),
});

const stop = new AbortController();
const tables = every(60_000, () => loadHolidayTables(), {
  log,
  signal: stop.signal,
  name: 'loadHolidayTables',
});
await inbox.start();
const { server, port } = await listen(app.callback(), { host: config.HOST, port: config.PORT });
log.info({ port }, 'web: ready');
onShutdown(log, [
  () => stop.abort(),
  () => tables,
  () => closeServer(server),
  () => inbox.stop(),
  () => board.close(),
  () => mongoose.disconnect(),
  wechat.close,
]);
