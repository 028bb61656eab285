import { describe, expect, test } from 'vitest';
import { errorCodes } from '../../../../server/wechat/errorCodes.ts';
import { WeChatApiError } from '../../../../server/wechat/errors.ts';
import { outcomeOf } from '../../../../server/wechat/outcome.ts';
import type { OfficialAccount } from '../../../../server/wechat/port.ts';
import { clientOf, drop, hang, json, type Responder, raw, startPeer, tokenPath } from './peer.ts';

// The calls that send have their own walk (test/integration/server/queues/everyAnswer.test.ts); mass messages have theirs.

const menu = { button: [{ type: 'click', name: '帮助', key: 'help' }] } as const;

interface Call {
  path: string;
  make(client: OfficialAccount): Promise<unknown>;
  /** What WeChat says when all is well. */
  good: object;
}

const calls: Readonly<Record<string, Call>> = {
  'a person': {
    path: '/cgi-bin/user/info',
    make: (client) => client.getUser('oFan1'),
    good: { subscribe: 1, openid: 'oFan1', tagid_list: [] },
  },
  templates: {
    path: '/cgi-bin/template/get_all_private_template',
    make: (client) => client.listTemplates(),
    good: { template_list: [] },
  },
  'the menu': {
    path: '/cgi-bin/menu/create',
    make: (client) => client.createMenu(menu),
    good: { errcode: 0, errmsg: 'ok' },
  },
  'a menu by tag': {
    path: '/cgi-bin/menu/addconditional',
    make: (client) => client.tagMenus.add(100, menu),
    good: { menuid: '1' },
  },
  'a QR code': {
    path: '/cgi-bin/qrcode/create',
    make: (client) => client.qrCodes.create('qr_1', 60),
    good: { ticket: 't', url: 'http://weixin.qq.com/q/1', expire_seconds: 60 },
  },
  tags: {
    path: '/cgi-bin/tags/get',
    make: (client) => client.tags.list(),
    good: { tags: [] },
  },
  'a new tag': {
    path: '/cgi-bin/tags/create',
    make: (client) => client.tags.create('监督员'),
    good: { tag: { id: 100, name: '监督员' } },
  },
  'a tag on somebody': {
    path: '/cgi-bin/tags/members/batchtagging',
    make: (client) => client.tags.add(100, ['oFan1']),
    good: { errcode: 0, errmsg: 'ok' },
  },
};

/** Makes the call of a WeChat that answers so, and gives the failure, or `done`. */
async function answered({ path, make }: Call, ...responders: Responder[]) {
  const peer = await startPeer();
  peer.on(path, ...responders);
  // A token that is refused is never the one that a forced renewal brings.
  let tokens = 0;
  peer.on(tokenPath, (response, request, seen) => {
    tokens += 1;
    json({ access_token: `TOKEN-${tokens}`, expires_in: 7200 })(response, request, seen);
  });
  const { client } = clientOf(peer);
  const outcome = await make(client).then(
    () => 'done' as const,
    (error: unknown) => {
      if (error instanceof WeChatApiError) return error.failure;
      throw error;
    },
  );
  return { outcome, asked: peer.count(path), tokens: peer.count(tokenPath) };
}

const rows = Object.entries(calls);

describe.each(rows)('asking for %s', (_name, call) => {
  test('brings what WeChat says, in one call, however it is written', async () => {
    const pretty = raw(200, 'application/json', JSON.stringify(call.good, null, 2));
    for (const responder of [json(call.good), pretty])
      expect(await answered(call, responder)).toEqual({ outcome: 'done', asked: 1, tokens: 1 });
  });

  test.each([...errorCodes.keys(), 61234])('answered %i: what the table says, once', async (errcode) => {
    const { outcome, asked, tokens } = await answered(call, json({ errcode, errmsg: 'no rid: 1-2' }));
    const now = new Date('2026-11-02T01:00:00Z');
    const expected = outcomeOf({ errcode, errmsg: 'no', now });
    expect(outcome).toMatchObject({ kind: expected.kind });
    const isToken = errorCodes.get(errcode)?.kind === 'token';
    expect({ asked, tokens }).toEqual(isToken ? { asked: 2, tokens: 2 } : { asked: 1, tokens: 1 });
  });

  test('a token that somebody else made invalid is renewed once, and the call succeeds', async () => {
    const refused = json({ errcode: 40001, errmsg: 'invalid credential' });
    expect(await answered(call, refused, json(call.good))).toEqual({ outcome: 'done', asked: 2, tokens: 2 });
  });

  test.each<[string, Responder]>([
    ['a server error', raw(502, 'text/plain', '')],
    ['an HTML page', raw(200, 'text/html', '<html><h1>502</h1></html>')],
    ['nothing', raw(200, 'application/json', '')],
    ['half an answer', raw(200, 'application/json', JSON.stringify(call.good).slice(0, -2))],
    ['a cut connection', drop],
    ['silence', hang],
  ])('answered by %s: never a success', async (_what, responder) => {
    const { outcome } = await answered(call, responder);
    expect(outcome).toMatchObject({ kind: 'unknown', cause: expect.stringMatching(/./) });
  });
});
