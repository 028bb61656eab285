import { describe, expect, test } from 'vitest';
import { WeChatApiError } from '../../../../server/wechat/errors.ts';
import type { Failure } from '../../../../server/wechat/port.ts';
import {
  clientOf,
  credentials,
  drop,
  hang,
  json,
  type Responder,
  raw,
  startPeer,
  tokenPath,
} from './peer.ts';

const sendPath = '/cgi-bin/message/template/send';
const message = {
  openid: 'oFan1',
  templateId: 'tpl',
  data: { thing1: '您的申请已受理' },
  clientMsgId: 'outbox-1',
};
const tokenError = (errcode: number) => json({ errcode, errmsg: 'access_token is invalid rid: 1-2-3' });

async function send(...responders: Responder[]) {
  const peer = await startPeer();
  peer.on(sendPath, ...responders);
  const { client, logger } = clientOf(peer);
  return { peer, logger, outcome: await client.sendTemplate(message) };
}

async function failure(call: Promise<unknown>): Promise<Failure> {
  const error = await call.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (error instanceof WeChatApiError) return error.failure;
  throw error ?? new Error('did not fail');
}

describe('sending', () => {
  test('a template message, its int64 msgid unharmed', async () => {
    const { peer, outcome } = await send(
      raw(200, 'application/json', '{"errcode":0,"errmsg":"ok","msgid":2345678901234567890}'),
    );
    expect(outcome).toEqual({ kind: 'sent', msgId: '2345678901234567890' });
    expect(peer.seen[0]?.body).toBe(
      `{"grant_type":"client_credential","appid":"${credentials.appid}","secret":"${credentials.secret}","force_refresh":false}`,
    );
    expect(peer.seen[1]?.query.get('access_token')).toBe('TOKEN-ONE');
    expect(JSON.parse(peer.seen[1]?.body ?? '')).toEqual({
      touser: 'oFan1',
      template_id: 'tpl',
      client_msg_id: 'outbox-1',
      data: { thing1: { value: '您的申请已受理' } },
    });
  });

  test('a customer-service text through the package, within 2048 bytes', async () => {
    const peer = await startPeer();
    peer.on('/cgi-bin/message/custom/send', json({ errcode: 0, errmsg: 'ok' }));
    const { client } = clientOf(peer);
    expect(await client.sendText({ openid: 'oFan1', text: '你好' })).toEqual({ kind: 'sent', msgId: '' });
    expect(peer.seen.at(-1)?.body).toBe('{"touser":"oFan1","msgtype":"text","text":{"content":"你好"}}');
    await expect(client.sendText({ openid: 'oFan1', text: '中'.repeat(700) })).rejects.toThrow(RangeError);
  });

  test('one token for many messages', async () => {
    const peer = await startPeer();
    peer.on(sendPath, json({ errcode: 0, msgid: 1 }));
    const { client, later } = clientOf(peer);
    await Promise.all(Array.from({ length: 20 }, () => client.sendTemplate(message)));
    expect(peer.count(tokenPath)).toBe(1);
    later(6899_000);
    await client.sendTemplate(message);
    expect(peer.count(tokenPath)).toBe(1);
    later(2_000);
    await client.sendTemplate(message);
    expect(peer.count(tokenPath)).toBe(2);
  });
});

describe('outcomes', () => {
  test.each([
    [43004, { kind: 'refused', scope: 'person', errcode: 43004, reason: expect.stringContaining('未关注') }],
    [48001, { kind: 'refused', scope: 'account', errcode: 48001 }],
    [40037, { kind: 'refused', scope: 'template', errcode: 40037 }],
    [99999, { kind: 'refused', scope: 'account', errcode: 99999, reason: expect.stringContaining('99999') }],
    [-1, { kind: 'retry', afterMs: 5_000, errcode: -1 }],
    [45011, { kind: 'retry', afterMs: 60_000, errcode: 45011 }],
    [45009, { kind: 'quota', until: new Date('2026-11-02T16:00:00Z') }],
  ])('%i', async (errcode, expected) => {
    const { peer, outcome } = await send(json({ errcode, errmsg: 'some error rid: 65f0-aa' }));
    expect(outcome).toMatchObject(expected);
    expect(peer.count(sendPath)).toBe(1);
  });

  test('47003 names the field', async () => {
    const { outcome } = await send(
      json({ errcode: 47003, errmsg: 'argument invalid! data.thing1.value is empty rid: 1' }),
    );
    expect(outcome).toMatchObject({ scope: 'template', reason: expect.stringContaining('thing1') });
  });

  test.each([
    ['5xx', raw(502, 'text/html', '<html>Bad Gateway</html>')],
    ['5xx with JSON', raw(500, 'application/json', '{"errcode":0,"msgid":1}')],
    ['HTML', raw(200, 'text/html', '<html>login</html>')],
    ['empty', raw(200, 'application/json', '')],
    ['half a JSON', raw(200, 'application/json', '{"errcode":0')],
    ['JSON without errcode', raw(200, 'application/json', '{}')],
    ['a bare value', raw(200, 'application/json', 'true')],
    ['redirect', raw(302, 'text/plain', 'see there')],
    ['connection dropped', drop],
    ['no answer', hang],
    [
      'cut in the middle',
      (response) =>
        void response.writeHead(200, { 'Content-Length': 50 }).write('{"err', () => response.destroy()),
    ],
  ] satisfies [string, Responder][])('unknown, and sent once only: %s', async (_name, responder) => {
    const { peer, outcome } = await send(responder);
    expect(outcome.kind).toBe('unknown');
    expect(peer.count(sendPath)).toBe(1);
  });

  test('not reached: certainly not sent', async () => {
    const peer = await startPeer();
    const { client } = clientOf(peer, { baseUrl: 'http://127.0.0.1:9' });
    expect(await client.sendTemplate(message)).toEqual({ kind: 'retry', afterMs: 5_000, errcode: null });
  });
});

describe('token errors', () => {
  test.each([40001, 40014, 42001])('%i: one renewal, one repetition', async (errcode) => {
    const peer = await startPeer();
    peer.on(sendPath, tokenError(errcode), json({ errcode: 0, msgid: 7 }));
    peer.on(
      tokenPath,
      json({ access_token: 'TOKEN-ONE', expires_in: 7200 }),
      json({ access_token: 'TOKEN-TWO', expires_in: 7200 }),
    );
    const { client } = clientOf(peer);
    expect(await client.sendTemplate(message)).toEqual({ kind: 'sent', msgId: '7' });
    expect(
      peer.seen.filter((one) => one.path === sendPath).map((one) => one.query.get('access_token')),
    ).toEqual(['TOKEN-ONE', 'TOKEN-TWO']);
    expect(peer.seen.filter((one) => one.body.includes('"force_refresh":true'))).toEqual([]);
  });

  test('forces a new token only when WeChat gives back the refused one, and not again within 30 s', async () => {
    const peer = await startPeer();
    peer.on(sendPath, tokenError(40001));
    const tokens = ['ONE', 'ONE', 'TWO', 'TWO'].map((name) =>
      json({ access_token: `TOKEN-${name}`, expires_in: 7200 }),
    );
    peer.on(tokenPath, ...tokens);
    const { client, later } = clientOf(peer);
    expect(await client.sendTemplate(message)).toEqual({ kind: 'retry', afterMs: 30_000, errcode: 40001 });
    const forced = () => peer.seen.filter((one) => one.body.includes('"force_refresh":true')).length;
    expect([peer.count(tokenPath), forced(), peer.count(sendPath)]).toEqual([3, 1, 2]);
    later(5_000);
    expect(await client.sendTemplate(message)).toMatchObject({ kind: 'retry' });
    expect(forced()).toBe(1);
    later(31_000);
    await client.sendTemplate(message);
    expect(forced()).toBe(2);
  });

  test('a wrong AppSecret is said once and asked again only after a minute', async () => {
    const peer = await startPeer();
    peer.on(tokenPath, json({ errcode: 40001, errmsg: 'invalid credential rid: 1' }));
    const { client, later } = clientOf(peer);
    const outcomes = await Promise.all(Array.from({ length: 30 }, () => client.sendTemplate(message)));
    for (const outcome of outcomes) {
      expect(outcome).toMatchObject({
        kind: 'refused',
        scope: 'account',
        reason: expect.stringContaining('AppSecret'),
      });
    }
    await client.sendTemplate(message);
    expect([peer.count(tokenPath), peer.count(sendPath)]).toEqual([1, 0]);
    later(61_000);
    peer.on(tokenPath, json({ access_token: 'TOKEN-ONE', expires_in: 7200 }));
    peer.on(sendPath, json({ errcode: 0, msgid: 1 }));
    expect(await client.sendTemplate(message)).toMatchObject({ kind: 'sent' });
  });

  test.each([
    ['5xx', raw(503, 'text/html', ''), { kind: 'retry' }],
    ['no answer', hang, { kind: 'retry' }],
    ['dropped', drop, { kind: 'retry' }],
    ['busy', json({ errcode: -1, errmsg: 'system error' }), { kind: 'retry', errcode: -1 }],
    ['no token in it', json({ expires_in: 7200 }), { kind: 'retry' }],
    ['IP not listed', json({ errcode: 40164, errmsg: 'invalid ip' }), { kind: 'refused', scope: 'account' }],
  ] satisfies [string, Responder, object][])(
    'token endpoint %s: the message was certainly not sent',
    async (_name, responder, expected) => {
      const peer = await startPeer();
      peer.on(tokenPath, responder);
      expect(await clientOf(peer).client.sendTemplate(message)).toMatchObject(expected);
      expect(peer.count(sendPath)).toBe(0);
    },
  );
});

describe('reading', () => {
  test('templates, a person, the menu', async () => {
    const peer = await startPeer();
    peer.on(
      '/cgi-bin/template/get_all_private_template',
      json({ template_list: [{ template_id: 't', title: '进度', content: '{{thing1.DATA}}', example: '' }] }),
    );
    peer.on(
      '/cgi-bin/user/info',
      raw(
        200,
        'text/plain',
        '{"subscribe":1,"openid":"oFan1","unionid":"u","qr_scene_str":"","remark":"a\u0008b"}',
      ),
    );
    peer.on('/cgi-bin/menu/create', json({ errcode: 0, errmsg: 'ok' }));
    const { client } = clientOf(peer);
    expect(await client.listTemplates()).toEqual([
      { templateId: 't', title: '进度', content: '{{thing1.DATA}}' },
    ]);
    expect(await client.getUser('oFan1')).toEqual({
      openid: 'oFan1',
      subscribed: true,
      tagIds: [],
      unionid: 'u',
      scene: null,
    });
    await client.createMenu({ button: [{ type: 'click', name: '申请', key: 'APPLY' }] });
    expect(peer.seen.at(-1)?.body).toBe('{"button":[{"type":"click","name":"申请","key":"APPLY"}]}');
  });

  test('failures are thrown with their outcome', async () => {
    const peer = await startPeer();
    peer.on('/cgi-bin/user/info', json({ errcode: 40003, errmsg: 'invalid openid' }));
    peer.on('/cgi-bin/template/get_all_private_template', json({ nonsense: 1 }));
    const { client } = clientOf(peer);
    expect(await failure(client.getUser('oX'))).toMatchObject({ kind: 'refused', scope: 'person' });
    expect(await failure(client.listTemplates())).toMatchObject({ kind: 'unknown' });
  });
});

describe('secrets', () => {
  test('no error and no log line carries token, AppSecret or openid', async () => {
    const peer = await startPeer();
    const chatty = {
      errcode: 40037,
      errmsg: `bad url access_token=TOKEN-ONE&secret=${credentials.secret} "secret":"other-secret" rid: 9`,
    };
    peer.on(sendPath, json(chatty));
    peer.on('/cgi-bin/user/info', json(chatty));
    peer.on('/cgi-bin/media/get', drop);
    const { client, logger } = clientOf(peer);
    const outcome = await client.sendTemplate(message);
    const errors = await Promise.allSettled([
      client.getUser('oFan1'),
      client.downloadMedia('m', { maxBytes: 9 }),
    ]);
    const shown = errors.map((one) =>
      one.status === 'rejected' ? `${one.reason.stack} ${JSON.stringify(one.reason)}` : '',
    );
    const all = [...logger.lines, ...shown, JSON.stringify(outcome)].join('\n');
    expect(all).toContain('rid: 9');
    expect(all).toContain('40037');
    for (const secret of ['TOKEN-ONE', credentials.secret, 'other-secret', 'oFan1'])
      expect(all).not.toContain(secret);
  });
});
