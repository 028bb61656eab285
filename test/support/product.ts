import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import mongoose from 'mongoose';
import { inject } from 'vitest';
import { freePorts } from '../../sandbox/setup/ports.ts';
import { type RunningWechat, startWechat } from '../../sandbox/wechat/startWechat.ts';
import { createBureau } from '../../server/commands/bureaus/createBureau.ts';
import { createInbox, type Envelope, type Inbox } from '../../server/commands/chat/index.ts';
import type { Services } from '../../server/commands/context.ts';
import { receiveMiniPush } from '../../server/commands/mini/receiveMiniPush.ts';
import { createApp } from '../../server/http/app.ts';
import { miniWebhook } from '../../server/http/webhook/miniProgram.ts';
import { wechatWebhook } from '../../server/http/webhook/wechat.ts';
import { migrate } from '../../server/migrations/migrate.ts';
import { systemClock } from '../../server/platform/clock.ts';
import { connectDatabase } from '../../server/platform/database.ts';
import { createFieldCrypto } from '../../server/platform/fieldCrypto.ts';
import { createGridfsStore } from '../../server/platform/gridfsStore.ts';
import { systemIds } from '../../server/platform/ids.ts';
import { createLanes } from '../../server/platform/lanes.ts';
import { closeServer, listen } from '../../server/platform/listen.ts';
import type { Logger } from '../../server/platform/logger.ts';
import type { ObjectStore } from '../../server/platform/objectStore.ts';
import { openSpool } from '../../server/platform/spool.ts';
import { loadProfiles } from '../../server/profiles/load.ts';
import type { WechatAccount, WechatAccounts } from '../../server/wechat/accounts.ts';
import type { InboundMessage } from '../../server/wechat/callback/message.ts';
import { openCallback } from '../../server/wechat/callback/openCallback.ts';
import { createMiniMessages } from '../../server/wechat/miniMessages.ts';
import { createMiniProgram } from '../../server/wechat/miniProgram.ts';
import { createOfficialAccount } from '../../server/wechat/officialAccount.ts';
import { createPace, type Pace } from '../../server/wechat/pace/createPace.ts';
import { freshDatabase } from './mongo.ts';
import { createPhones, type Phones } from './phones.ts';

/** The product inside the test's own process, on the real store and Redis, beside a WeChat simulator. */
export interface TestProduct {
  url: string;
  services: Services;
  account: WechatAccount;
  accounts: WechatAccounts;
  pace: Pace;
  objects: ObjectStore;
  inbox: Inbox;
  wechat: RunningWechat;
  phones: Phones;
  spoolDir: string;
  /** Where its rows are, and the keys that open them: for other processes on the same store. */
  storeUri: string;
  keys: { k1: Buffer; index: Buffer };
  logged: { level: string; fields: object; message: string }[];
  stop(): Promise<void>;
}

/** One-time subscription notice with the keywords of `applicationStatus`. */
export const onceTemplateId = 'subscription-application-status';

/** Subscription messages of the mini program: one-time for applications and leads, long-term for terms. */
export const miniTemplateIds = {
  applicationStatus: 'mini-application-status',
  leadStatus: 'mini-lead-status',
  supervisorStatus: 'mini-supervisor-status',
};

const settings = {
  key: 'test',
  bureauId: 'test-bureau',
  name: '测试公众号',
  appid: 'wx0123456789abcdef',
  secret: randomBytes(16).toString('hex'),
  token: 'testtoken123',
  encodingAESKey: randomBytes(48)
    .toString('base64')
    .replace(/[^A-Za-z0-9]/g, 'x')
    .slice(0, 43),
  callbackPath: '/wechat/test',
  miniProgram: {
    appid: 'wxfedcba9876543210',
    secret: randomBytes(16).toString('hex'),
    subscriptions: {
      applicationStatus: { templateId: miniTemplateIds.applicationStatus, term: 'once' as const },
      leadStatus: { templateId: miniTemplateIds.leadStatus, term: 'once' as const },
      supervisorStatus: { templateId: miniTemplateIds.supervisorStatus, term: 'longterm' as const },
    },
    push: {
      callbackPath: '/wechat/test/mini',
      token: 'minitoken123',
      encodingAESKey: randomBytes(48)
        .toString('base64')
        .replace(/[^A-Za-z0-9]/g, 'x')
        .slice(0, 43),
    },
  },
  templates: {
    applicationStatus: 'template-application-status',
    supervisorStatus: 'template-supervisor-status',
    activityNotice: 'template-activity-notice',
    leadStatus: 'template-lead-status',
  },
  subscriptions: { applicationStatus: { templateId: onceTemplateId, term: 'once' as const } },
};

export const templateContent =
  '申请编号:{{character_string1.DATA}}\n申请事项:{{thing2.DATA}}\n当前状态:{{phrase3.DATA}}\n更新时间:{{time4.DATA}}\n温馨提示:{{thing5.DATA}}';

const activityContent =
  '活动名称:{{thing1.DATA}}\n时间:{{time2.DATA}}\n地点:{{thing3.DATA}}\n温馨提示:{{thing4.DATA}}';

/** Starts everything for one test file; `budgetMs` shortens the time for a passive reply. */
export async function startTestProduct({
  budgetMs = 4_500,
  pushTimeoutMs = 5_000,
} = {}): Promise<TestProduct> {
  const database = await freshDatabase();
  const folder = await mkdtemp(join(tmpdir(), 'fundwatch-product-'));
  const logged: TestProduct['logged'] = [];
  const note = (level: string) => (fields: object, message: string) =>
    void logged.push({ level, fields, message });
  const log: Logger = {
    debug: () => undefined,
    info: note('info'),
    warn: note('warn'),
    error: note('error'),
  };
  const keys = { k1: randomBytes(32), index: randomBytes(32) };
  const crypto = createFieldCrypto({ current: 'k1', keys: { k1: keys.k1 }, indexKey: keys.index });
  const ports = await freePorts();
  const services: Services = {
    ...{ clock: systemClock, ids: systemIds, crypto, log, profiles: loadProfiles() },
    publicUrl: `http://127.0.0.1:${ports.server}`,
  };

  await connectDatabase(database.uri);
  await migrate(systemClock);
  const profileId = services.profiles.all[0]?.id ?? '';
  const bureau = {
    id: settings.bureauId,
    name: '测试医疗保障局',
    level: 'city',
    profileId,
    phone: '023-12345678',
  };
  await createBureau({ ...services, actor: { kind: 'system', id: 'test' } }, bureau);

  const redis = new Redis(inject('redisUrl'), {
    keyPrefix: `${database.name}:`,
    enableOfflineQueue: false,
    maxRetriesPerRequest: 1,
  });
  const baseUrl = `http://127.0.0.1:${ports.sandbox}`;
  const client = createOfficialAccount({
    account: settings,
    redis,
    clock: systemClock,
    logger: log,
    baseUrl,
  });
  const miniClient = createMiniProgram({
    ...{
      accountKey: settings.key,
      credentials: settings.miniProgram,
      clock: systemClock,
      logger: log,
      baseUrl,
    },
  });
  const mini = createMiniMessages({
    ...{ accountKey: settings.key, credentials: settings.miniProgram, redis },
    ...{ clock: systemClock, logger: log, baseUrl },
  });
  const account: WechatAccount = { settings, client, mini };
  const accounts: WechatAccounts = new Map([[settings.key, account]]);
  const pace = createPace(redis, systemClock);
  const objects = createGridfsStore(services);
  const spoolDir = join(folder, 'spool');
  const inbox = createInbox(
    {
      ...services,
      accounts,
      objects,
      spool: await openSpool<Envelope>(spoolDir),
      lanes: createLanes(),
      reopen({ query, body }) {
        const request = { query, body: Buffer.from(body, 'base64'), account: settings, now: new Date() };
        const opened = openCallback({ ...request, windowSeconds: Number.POSITIVE_INFINITY });
        return opened.ok ? opened.message : null;
      },
    },
    { budgetMs },
  );
  const webhookRoutes = wechatWebhook({ accounts, inbox, clock: systemClock, log });
  const receive = (to: WechatAccount, message: InboundMessage) => receiveMiniPush(services, to, message);
  webhookRoutes.use(miniWebhook({ accounts, receive, clock: systemClock, log }).routes());
  const app = createApp({
    ...services,
    webhookRoutes,
    objectStore: objects,
    miniPrograms: new Map([[settings.key, { bureauId: settings.bureauId, client: miniClient }]]),
    merchants: new Map(),
    ...{ accounts, pace },
    ready: async () => ({ ok: true, parts: {} }),
    consoleDir: join(folder, 'console'),
    secureCookies: false,
  });
  await inbox.start();
  const { server } = await listen(app.callback(), { host: '127.0.0.1', port: ports.server });
  const url = `http://127.0.0.1:${ports.server}`;
  const { key, name, appid, secret, token, encodingAESKey } = settings;
  const wechat = await startWechat({
    port: ports.sandbox,
    settings: { pushTimeoutMs, productUrl: url },
    accounts: [
      {
        key,
        name,
        appid,
        secret,
        token,
        encodingAESKey,
        callbackUrl: `${url}${settings.callbackPath}`,
        mode: 'safe',
        miniprogram: {
          appid: settings.miniProgram.appid,
          secret: settings.miniProgram.secret,
          token: settings.miniProgram.push.token,
          encodingAESKey: settings.miniProgram.push.encodingAESKey,
          callbackUrl: `${url}${settings.miniProgram.push.callbackPath}`,
          pages: [
            'pages/matter/matter',
            'pages/inbox/inbox',
            'pages/term/term',
            'pages/activities/activities',
          ],
          templates: Object.entries(settings.miniProgram.subscriptions).map(
            ([kind, { templateId, term }]) => ({
              ...{
                template_id: templateId,
                title: `小程序 ${kind}`,
                content: templateContent,
                subscribe: term,
              },
            }),
          ),
        },
        templates: [
          {
            template_id: settings.templates.applicationStatus,
            title: '申请进度通知',
            content: templateContent,
          },
          {
            template_id: onceTemplateId,
            title: '申请进度通知',
            content: templateContent,
            subscribe: 'once',
          },
          {
            template_id: settings.templates.supervisorStatus,
            title: '监督员聘任通知',
            content: templateContent,
          },
          {
            template_id: settings.templates.leadStatus,
            title: '事项办理进度通知',
            content: templateContent,
          },
          {
            template_id: settings.templates.activityNotice,
            title: '活动通知',
            content: activityContent,
          },
        ],
      } as Parameters<typeof startWechat>[0]['accounts'][number],
    ],
  });
  return {
    ...{ url, services, account, accounts, pace, objects, inbox, wechat, spoolDir, logged },
    ...{ phones: createPhones(wechat.url, key), storeUri: database.uri, keys },
    stop: () => stopAll({ wechat, server, inbox, redis, folder, drop: database.drop }),
  };
}

async function stopAll(parts: {
  wechat: RunningWechat;
  server: Server;
  inbox: Inbox;
  redis: Redis;
  folder: string;
  drop(): Promise<void>;
}): Promise<void> {
  await parts.wechat.stop();
  await closeServer(parts.server);
  await parts.inbox.stop();
  parts.redis.disconnect();
  await mongoose.disconnect();
  await parts.drop();
  await rm(parts.folder, { recursive: true, force: true });
}
