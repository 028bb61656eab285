import { randomBytes } from 'node:crypto';
import { Redis } from 'ioredis';
import { afterAll, beforeAll, beforeEach, expect, inject, it } from 'vitest';
import { invalidateTokens } from '../../../../sandbox/wechat/api/tokens.ts';
import { type RunningWechat, startWechat } from '../../../../sandbox/wechat/startWechat.ts';
import { createOfficialAccount } from '../../../../server/wechat/officialAccount.ts';
import { createPhones, type Phone } from '../../../support/phones.ts';
import { recorder } from '../../../unit/server/wechat/peer.ts';

const tokenPath = '/cgi-bin/stable_token';
const sendPath = '/cgi-bin/message/template/send';
let wechat: RunningWechat;
let phone: Phone;
let appid: string;
const redises: Redis[] = [];

beforeAll(async () => {
  appid = `wx${randomBytes(8).toString('hex')}`;
  const content = '温馨提示:{{thing1.DATA}}';
  const account = {
    ...{ key: 'load', name: '测试', appid, secret: 'a-secret-of-sixteen', token: 'testtoken123' },
    ...{ encodingAESKey: 'a'.repeat(43), callbackUrl: 'http://127.0.0.1:9/', mode: 'safe' as const },
    templates: [{ template_id: 'tpl', title: '通知', content }],
  };
  wechat = await startWechat({ accounts: [account], verify: false });
  phone = await createPhones(wechat.url, 'load').add();
});
afterAll(async () => {
  for (const redis of redises) redis.disconnect();
  await wechat?.stop();
});
beforeEach(() => wechat.world.ledger.clear());

/** A client as one process has it, with a connection and a memory of its own. */
function processOf(redisUrl = inject('redisUrl')) {
  const redis = new Redis(redisUrl, { maxRetriesPerRequest: 1, enableOfflineQueue: true });
  redis.on('error', () => undefined);
  redises.push(redis);
  const credentials = { key: 'load', appid, secret: 'a-secret-of-sixteen', token: 'testtoken123' };
  return createOfficialAccount({
    account: { ...credentials, encodingAESKey: 'a'.repeat(43) },
    ...{ redis, clock: { now: () => new Date() }, logger: recorder(), baseUrl: wechat.url },
    timeoutMs: 30_000,
  });
}

let count = 0;
const fifty = (client: ReturnType<typeof processOf>) =>
  Array.from({ length: 50 }, () => {
    const clientMsgId = `load-${++count}`;
    return client.sendTemplate({
      ...{ openid: phone.openid, templateId: 'tpl', clientMsgId },
      data: { thing1: '好' },
    });
  });
const callsOf = (path: string) => wechat.world.ledger.calls.filter(({ endpoint }) => endpoint === path);
const kinds = async (sends: ReturnType<typeof fifty>) =>
  new Set((await Promise.all(sends)).map(({ kind }) => kind));

it('fifty sends in each of two processes with no token: one fetch, all sent', async () => {
  const [one, two] = [processOf(), processOf()];
  expect(await kinds([...fifty(one), ...fifty(two)])).toEqual(new Set(['sent']));
  expect(callsOf(tokenPath)).toHaveLength(1);
  expect(callsOf(sendPath)).toHaveLength(100);
});

it('somebody else made the token void: one renewal for all of both processes, then everything is sent, once', async () => {
  const [one, two] = [processOf(), processOf()];
  await kinds([...fifty(one).slice(0, 1), ...fifty(two).slice(0, 1)]);
  await Promise.all([...fifty(one), ...fifty(two)]);
  wechat.world.ledger.clear();
  invalidateTokens(wechat.world, appid);
  expect(await kinds([...fifty(one), ...fifty(two)])).toEqual(new Set(['sent']));
  // The new token is different at the first asking: nothing had to be forced.
  expect(callsOf(tokenPath).map(({ request }) => request)).toMatchObject([
    { body: { force_refresh: false } },
  ]);
  const sends = callsOf(sendPath);
  expect(sends.filter(({ accepted }) => accepted)).toHaveLength(100);
  // Nobody was refused more than once.
  expect(sends.length).toBeLessThanOrEqual(200);
  const ids = sends.filter(({ errcode }) => errcode === 40001).map(({ request }) => request);
  expect(new Set(ids.map((request) => JSON.stringify(request))).size).toBe(ids.length);
});

it('without Redis each process renews for itself, and everything is sent', async () => {
  const [one, two] = [processOf('redis://127.0.0.1:9'), processOf('redis://127.0.0.1:9')];
  expect(await kinds([...fifty(one), ...fifty(two)])).toEqual(new Set(['sent']));
  expect(callsOf(tokenPath)).toHaveLength(2);
  invalidateTokens(wechat.world, appid);
  wechat.world.ledger.clear();
  expect(await kinds([...fifty(one), ...fifty(two)])).toEqual(new Set(['sent']));
  expect(callsOf(tokenPath)).toHaveLength(2);
  expect(callsOf(sendPath).filter(({ accepted }) => accepted)).toHaveLength(100);
});

it('a token that is refused for ever: one forced renewal, then nobody forces again for half a minute', async () => {
  const one = processOf();
  wechat.world.faults.add({
    endpoint: sendPath,
    kind: 'errcode',
    value: 40001,
    account: undefined,
    times: null,
  });
  try {
    expect(await kinds(fifty(one))).toEqual(new Set(['retry']));
    expect(await kinds(fifty(one))).toEqual(new Set(['retry']));
  } finally {
    wechat.world.faults.clear();
  }
  const forced = callsOf(tokenPath).filter(({ request }) => {
    const { body } = request as { body: { force_refresh: boolean } };
    return body.force_refresh;
  });
  expect(forced).toHaveLength(1);
  expect(callsOf(sendPath).filter(({ accepted }) => accepted)).toEqual([]);
});
