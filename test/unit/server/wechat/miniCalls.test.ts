import { describe, expect, it } from 'vitest';
import { createMiniProgram } from '../../../../server/wechat/miniProgram.ts';
import type { MiniProgram } from '../../../../server/wechat/port.ts';
import { drop, hang, json, type Responder, raw, recorder, startPeer, tokenPath } from './peer.ts';

const credentials = { appid: 'wxfedcba9876543210', secret: 'mini-secret-0123456789' };
const phonePath = '/wxa/business/getuserphonenumber';
const wordsPath = '/wxa/msg_sec_check';
const code = 'phone-code-0123456789';
const number = '13912345678';
const content = '某某小学，教师';
const words = { openid: 'oMini1', scene: 1, content } as const;

async function peerWith(path: string, ...responders: Responder[]) {
  const peer = await startPeer();
  peer.on(tokenPath, json({ access_token: 'token-1', expires_in: 7200 }));
  peer.on(path, ...responders);
  const logger = recorder();
  const clock = { now: () => new Date('2026-11-30T01:00:00Z') };
  const deps = { accountKey: 'main', credentials, clock, logger, baseUrl: peer.baseUrl, timeoutMs: 300 };
  return { peer, client: createMiniProgram(deps), log: () => logger.lines.join('\n') };
}

const phoneInfo = (more: object = {}) => ({
  errcode: 0,
  phone_info: { phoneNumber: number, purePhoneNumber: number, countryCode: '86', ...more },
});
const verdict = (result: object) => ({ errcode: 0, errmsg: 'ok', result, detail: [], trace_id: 't' });

it('the phone number of a code, asked with the token of the mini program', async () => {
  const { peer, client, log } = await peerWith(phonePath, json(phoneInfo()));
  expect(await client.phoneNumber(code)).toEqual({ kind: 'number', number, countryCode: '86' });
  const token = peer.seen.find(({ path }) => path === tokenPath);
  expect(JSON.parse(token?.body ?? '')).toMatchObject(credentials);
  const asked = peer.seen.find(({ path }) => path === phonePath);
  expect(JSON.parse(asked?.body ?? '')).toEqual({ code });
  expect(asked?.query.get('access_token')).toBe('token-1');
  expect(log()).toBe('');
});

it('a country as a number, or with a sign, is the same country', async () => {
  const abroad = phoneInfo({ purePhoneNumber: '91234567', countryCode: '+852' });
  const { client } = await peerWith(phonePath, json(phoneInfo({ countryCode: 86 })), json(abroad));
  expect(await client.phoneNumber(code)).toMatchObject({ countryCode: '86' });
  expect(await client.phoneNumber(code)).toEqual({ kind: 'number', number: '91234567', countryCode: '852' });
});

it('words are checked by version 2', async () => {
  const { peer, client, log } = await peerWith(wordsPath, json(verdict({ suggest: 'risky', label: 20006 })));
  expect(await client.checkWords(words)).toEqual({ kind: 'checked', suggest: 'risky', label: 20006 });
  const asked = peer.seen.find(({ path }) => path === wordsPath);
  expect(JSON.parse(asked?.body ?? '')).toEqual({ version: 2, ...words });
  expect(log()).toBe('');
  await expect(client.checkWords({ ...words, content: '' })).rejects.toThrow(RangeError);
  await expect(client.checkWords({ ...words, content: '字'.repeat(2501) })).rejects.toThrow(RangeError);
  // Signs outside of the first plane count once.
  await expect(client.checkWords({ ...words, content: '𠮷'.repeat(2500) })).resolves.toBeDefined();
});

it('a token that is no longer good is replaced once', async () => {
  const { peer, client } = await peerWith(phonePath, json({ errcode: 42001 }), json(phoneInfo()));
  peer.on(
    tokenPath,
    json({ access_token: 'token-1', expires_in: 7200 }),
    json({ access_token: 'token-2', expires_in: 7200 }),
  );
  expect(await client.phoneNumber(code)).toMatchObject({ kind: 'number' });
  expect(peer.count(phonePath)).toBe(2);
});

type Asked = [string, string, (client: MiniProgram) => Promise<{ kind: string }>];
const calls: Asked[] = [
  ['the phone number', phonePath, (client) => client.phoneNumber(code)],
  ['the words', wordsPath, (client) => client.checkWords(words)],
];

describe.each(calls)('%s', (name, path, ask) => {
  const isPhone = path === phonePath;

  it.each([
    [40029, isPhone ? 'badCode' : 'unavailable'],
    [40163, isPhone ? 'badCode' : 'unavailable'],
    [40013, isPhone ? 'badCode' : 'unavailable'],
    [61010, isPhone ? 'unavailable' : 'away'],
    [43104, 'unavailable'],
    [40129, 'unavailable'],
    [44002, 'unavailable'],
    [47001, 'unavailable'],
    [45009, 'unavailable'],
    [45011, 'unavailable'],
    [48001, 'unavailable'],
    [-1, 'unavailable'],
    [99999, 'unavailable'],
  ])(`error %i is %s (${name})`, async (errcode, kind) => {
    const { client, log } = await peerWith(path, json({ errcode, errmsg: `no rid: 1-2-3` }));
    expect(await ask(client)).toEqual({ kind });
    for (const secret of [code, credentials.secret, 'token-1', number, content, 'oMini1'])
      expect(log()).not.toContain(secret);
  });

  it.each<[string, Responder]>([
    ['a page of a gateway', raw(200, 'text/html', '<html>502</html>')],
    ['an error of a gateway', raw(502, 'text/html', '<html>502</html>')],
    ['nothing', raw(200, 'application/json', '')],
    ['an answer without its part', json({ errcode: 0, errmsg: 'ok' })],
    ['another kind of part', json({ errcode: 0, phone_info: number, result: 'pass' })],
    ['a verdict that is none', json(verdict({ suggest: 'maybe', label: 1 }))],
    ['letters for a number', json(phoneInfo({ purePhoneNumber: 'abc' }))],
    ['silence', hang],
    ['a dropped line', drop],
  ])(`%s is no answer (${name})`, async (_name, responder) => {
    const { client, log } = await peerWith(path, responder);
    expect(await ask(client)).toEqual({ kind: 'unavailable' });
    expect(log()).not.toBe('');
    for (const secret of [code, credentials.secret, 'token-1', number, content])
      expect(log()).not.toContain(secret);
  });

  it(`without a token there is no answer (${name})`, async () => {
    const { peer, client } = await peerWith(path, json(phoneInfo()));
    peer.on(tokenPath, json({ errcode: 40125, errmsg: 'invalid appsecret' }));
    expect(await ask(client)).toEqual({ kind: 'unavailable' });
    expect(peer.count(path)).toBe(0);
  });
});
