import { expect, it } from 'vitest';
import { createMiniMessages } from '../../../../server/wechat/miniMessages.ts';
import { drop, json, type Peer, raw, recorder, startPeer, tokenPath } from './peer.ts';

const sendPath = '/cgi-bin/message/subscribe/send';
const listPath = '/wxaapi/newtmpl/gettemplate';
const message = {
  ...{ openid: 'oMini', templateId: 'T', page: 'pages/matter/matter?no=XS1' },
  data: { thing1: '已受理' },
};

async function start(): Promise<{ peer: Peer; messages: ReturnType<typeof createMiniMessages> }> {
  const peer = await startPeer();
  peer.on(tokenPath, json({ access_token: 'mini-token', expires_in: 7200 }));
  const messages = createMiniMessages({
    ...{ accountKey: 'city', credentials: { appid: 'wxmini', secret: 'mini-secret-0123' }, redis: null },
    ...{ clock: { now: () => new Date() }, logger: recorder() as never, baseUrl: peer.baseUrl },
  });
  return { peer, messages };
}

it('sends with a token of its own app, to its released version, and nothing but what WeChat knows', async () => {
  const { peer, messages } = await start();
  peer.on(sendPath, raw(200, 'application/json', '{"errcode":0,"errmsg":"ok","msgid":4611686018427387905}'));
  expect(await messages.send(message)).toEqual({ kind: 'sent', msgId: '4611686018427387905' });
  const [token, sent] = peer.seen;
  expect(JSON.parse(token?.body ?? '')).toMatchObject({ appid: 'wxmini', secret: 'mini-secret-0123' });
  expect(sent?.query.get('access_token')).toBe('mini-token');
  expect(JSON.parse(sent?.body ?? '')).toEqual({
    ...{ touser: 'oMini', template_id: 'T', page: message.page, lang: 'zh_CN' },
    ...{ miniprogram_state: 'formal', data: { thing1: { value: '已受理' } } },
  });
});

it('a refusal is a refusal, silence is not known, and neither throws', async () => {
  const { peer, messages } = await start();
  peer.on(
    sendPath,
    json({ errcode: 43101, errmsg: 'user refuse to accept the msg rid: 1-2-3' }),
    json({}),
    drop,
  );
  expect(await messages.send(message)).toMatchObject({ kind: 'refused', scope: 'person', errcode: 43101 });
  expect(await messages.send(message)).toMatchObject({ kind: 'unknown' });
  expect(await messages.send(message)).toMatchObject({ kind: 'unknown' });
});

it('lists its templates and for how long they are granted', async () => {
  const { peer, messages } = await start();
  const one = { priTmplId: 'T', title: '进度', content: '编号:{{character_string1.DATA}}\n', example: '' };
  peer.on(
    listPath,
    json({
      errcode: 0,
      errmsg: 'ok',
      data: [
        { ...one, type: 2 },
        { ...one, type: 3 },
      ],
    }),
  );
  expect((await messages.listTemplates()).map(({ templateId, term }) => [templateId, term])).toEqual([
    ['T', 'once'],
    ['T', 'longterm'],
  ]);
  peer.on(listPath, json({ errcode: 0, errmsg: 'ok' }));
  await expect((await start()).messages.listTemplates()).rejects.toThrow();
});
