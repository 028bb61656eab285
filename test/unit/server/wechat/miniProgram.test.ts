import { expect, test } from 'vitest';
import { createMiniProgram } from '../../../../server/wechat/miniProgram.ts';
import { drop, hang, json, type Responder, raw, recorder, startPeer } from './peer.ts';

const path = '/sns/jscode2session';
const credentials = { appid: 'wxfedcba9876543210', secret: 'mini-secret-0123456789' };
const code = '0codecodecodecodecodecodecodecode';

async function login(responder: Responder) {
  const peer = await startPeer();
  peer.on(path, responder);
  const logger = recorder();
  const clock = { now: () => new Date('2026-11-29T01:00:00Z') };
  const deps = {
    accountKey: 'main',
    credentials,
    clock,
    logger,
    baseUrl: `${peer.baseUrl}/`,
    timeoutMs: 300,
  };
  const outcome = await createMiniProgram(deps).login(code);
  return { peer, outcome, log: logger.lines.join('\n') };
}

test('a code becomes the openid of the mini program; the session key goes no further', async () => {
  const answer = { openid: 'oMini1', session_key: 'c2Vzc2lvbi1rZXk=', unionid: 'u1' };
  const { peer, outcome, log } = await login(json(answer));
  expect(outcome).toEqual({ kind: 'person', openid: 'oMini1', unionid: 'u1' });
  expect(Object.fromEntries(peer.seen[0]?.query ?? [])).toEqual({
    ...credentials,
    js_code: code,
    grant_type: 'authorization_code',
  });
  expect(log).toBe('');
  const { outcome: alone } = await login(json({ openid: 'oMini1', session_key: 'x' }));
  expect(alone).toEqual({ kind: 'person', openid: 'oMini1', unionid: null });
});

test.each([
  [40029, 'badCode'],
  [40163, 'badCode'],
  [41008, 'badCode'],
  [40226, 'blocked'],
  [45011, 'unavailable'],
  [-1, 'unavailable'],
  [40125, 'unavailable'],
  [99999, 'unavailable'],
])('error %i is %s', async (errcode, kind) => {
  const errmsg = `invalid js_code=${code} secret ${credentials.secret} rid: 1-2-3`;
  const { outcome, log } = await login(json({ errcode, errmsg }));
  expect(outcome).toEqual({ kind });
  expect(log.startsWith('error')).toBe(errcode === 40125 || errcode === 99999);
  expect(log === '').toBe(kind !== 'unavailable');
  for (const secret of [code, credentials.secret]) expect(log).not.toContain(secret);
});

test.each<[string, Responder]>([
  ['a page of a gateway', raw(200, 'text/html', '<html>502</html>')],
  ['an error of a gateway', raw(502, 'text/html', '<html>502</html>')],
  ['nothing', raw(200, 'application/json', '')],
  ['no openid', json({ session_key: 'c2Vzc2lvbi1rZXk=' })],
  ['an empty openid', json({ openid: '', session_key: 'c2Vzc2lvbi1rZXk=' })],
  ['a list', raw(200, 'application/json', '[]')],
  ['silence', hang],
  ['a dropped line', drop],
])('%s is no login', async (_name, responder) => {
  const { outcome, log } = await login(responder);
  expect(outcome).toEqual({ kind: 'unavailable' });
  expect(log).toContain('WeChat call failed');
  for (const secret of [code, credentials.secret, 'c2Vzc2lvbi1rZXk']) expect(log).not.toContain(secret);
});
