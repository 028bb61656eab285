import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseConfig } from '../../../../sandbox/wechat/config.ts';
import { accountTarget } from '../../../../sandbox/wechat/push/target.ts';
import { peerSecrets } from './support/echoProduct.ts';
import { accountFor, mpAppid, type Pair, type Phone, startPair } from './support/sandbox.ts';

const mpSecret = 'another-secret-0123';
const template = (template_id: string, subscribe: 'once' | 'longterm') => ({
  template_id,
  title: '进度提醒',
  content: '说明:{{thing1.DATA}}',
  subscribe,
});
const data = { thing1: { value: '已受理' } };

describe('subscription notices', () => {
  let pair: Pair;
  let phone: Phone;
  beforeEach(async () => {
    pair = await startPair({
      account: {
        templates: [template('ONCE', 'once'), template('ONCE-2', 'once'), template('LONG', 'longterm')],
        miniprogram: {
          appid: mpAppid,
          secret: mpSecret,
          templates: [template('MP-ONCE', 'once')],
          pages: ['pages/matter'],
        },
      },
    });
    phone = await pair.person({ follow: false });
  });
  afterEach(() => pair.stop());

  const tap = (items: Array<[string, string]>, via = 'popup') =>
    pair.post<{ grants: Array<{ remaining: number }> }>(`/phones/${phone.openid}/subscriptions`, {
      via,
      items: items.map(([templateId, status]) => ({ templateId, status })),
    });
  const biz = async (body: Record<string, unknown> = {}) => {
    const usual = { touser: phone.openid, template_id: 'ONCE', data };
    return (await pair.api('/cgi-bin/message/subscribe/bizsend', { ...usual, ...body })).json;
  };
  const events = (name: string) =>
    pair.peer.received.filter((r) => r.message.Event === name).map((r) => r.message);

  it('gives one send per tap, to people who do not follow too', async () => {
    expect((await biz()).errcode).toBe(43101);
    await tap([['ONCE', 'accept']]);
    await tap([['ONCE', 'accept']]);
    expect([(await biz()).errcode, (await biz()).errcode, (await biz()).errcode]).toEqual([0, 0, 43101]);
    expect((await pair.inbox(phone.openid)).filter((i) => i.via === 'subscribe')).toHaveLength(2);
  });

  it('sends long-term notices until they are switched off', async () => {
    await tap([['LONG', 'accept']]);
    for (let i = 0; i < 3; i++) expect((await biz({ template_id: 'LONG' })).errcode).toBe(0);
    await tap([['LONG', 'reject']], 'settings');
    expect((await biz({ template_id: 'LONG' })).errcode).toBe(43101);
  });

  it('does not spend a grant on a refused send', async () => {
    await tap([['ONCE', 'accept']]);
    expect((await biz({ data: { thing1: { value: '一'.repeat(21) } } })).errcode).toBe(47003);
    expect((await biz()).errcode).toBe(0);
  });

  it('pushes popup, change and sent events', async () => {
    await tap([
      ['ONCE', 'accept'],
      ['ONCE-2', 'reject'],
    ]);
    expect(events('subscribe_msg_popup_event')[0]).toMatchObject({
      SubscribeMsgPopupEvent: {
        List: [
          { TemplateId: 'ONCE', SubscribeStatusString: 'accept', PopupScene: '1' },
          { TemplateId: 'ONCE-2', SubscribeStatusString: 'reject', PopupScene: '1' },
        ],
      },
    });
    await tap([['ONCE-2', 'reject']], 'settings');
    expect(events('subscribe_msg_change_event')[0]).toMatchObject({
      SubscribeMsgChangeEvent: { List: { TemplateId: 'ONCE-2', SubscribeStatusString: 'reject' } },
    });
    await biz();
    await expect
      .poll(() => events('subscribe_msg_sent_event')[0])
      .toMatchObject({
        SubscribeMsgSentEvent: { List: { TemplateId: 'ONCE', ErrorCode: '0', ErrorStatus: 'success' } },
      });
  });

  it('keeps template messages and notices apart', async () => {
    expect((await biz({ template_id: 'nope' })).errcode).toBe(40037);
    const answer = await pair.api('/cgi-bin/message/template/send', {
      touser: phone.openid,
      template_id: 'ONCE',
      data,
    });
    expect(answer.json.errcode).toBe(40037);
    const { json } = await pair.api('/wxaapi/newtmpl/gettemplate');
    expect(json.data).toMatchObject([{ priTmplId: 'ONCE', type: 2 }, {}, { priTmplId: 'LONG', type: 3 }]);
  });

  it('sends to the mini program with its own token, openid and pages', async () => {
    const { access_token } = await pair.fetchToken({ appid: mpAppid, secret: mpSecret });
    const send = async (body: Record<string, unknown>) =>
      (
        await pair.post<{ errcode: number }>(`/cgi-bin/message/subscribe/send?access_token=${access_token}`, {
          touser: phone.mpOpenid,
          template_id: 'MP-ONCE',
          page: 'pages/matter?id=1',
          data,
          ...body,
        })
      ).json.errcode;
    expect(await send({})).toBe(43101);
    await tap([['MP-ONCE', 'accept']]);
    expect(await send({ touser: phone.openid })).toBe(40003);
    expect(await send({ page: 'pages/none' })).toBe(41030);
    expect(await send({ miniprogram_state: 'beta' })).toBe(47003);
    expect(await send({ template_id: 'ONCE' })).toBe(40037);
    expect(await send({})).toBe(0);
    expect((await pair.inbox(phone.openid)).at(-1)).toMatchObject({
      miniprogram: { appid: mpAppid, pagepath: 'pages/matter?id=1' },
    });
  });

  it.each([
    ['an unknown template', [['NOPE', 'accept']]],
    [
      'templates of two apps',
      [
        ['ONCE', 'accept'],
        ['MP-ONCE', 'accept'],
      ],
    ],
    [
      'one-time with long-term',
      [
        ['ONCE', 'accept'],
        ['LONG', 'accept'],
      ],
    ],
    ['a strange status', [['ONCE', 'maybe']]],
    ['nothing', []],
  ] as Array<[string, Array<[string, string]>]>)('refuses a popup with %s', async (_name, items) => {
    expect((await tap(items)).status).toBe(400);
  });

  it('logs in to the mini program once per code, within five minutes', async () => {
    const login = async () =>
      (await pair.post<{ code: string }>(`/phones/${phone.openid}/login`, {})).json.code;
    const session = async (code: string, extra = '') => {
      const query = `appid=${mpAppid}&secret=${mpSecret}&js_code=${code}&grant_type=authorization_code${extra}`;
      return (await pair.get<Record<string, unknown>>(`/sns/jscode2session?${query}`)).json;
    };
    const code = await login();
    expect(await session(code)).toEqual({
      session_key: expect.any(String),
      openid: phone.mpOpenid,
      unionid: expect.any(String),
    });
    expect(await session(code)).toMatchObject({ errcode: 40163 });
    expect(await session('nope')).toMatchObject({ errcode: 40029 });
    const late = await login();
    await pair.advance(5 * 60_000);
    expect(await session(late)).toMatchObject({ errcode: 40029 });
  });
});

describe('targets', () => {
  it('make an original id when none is configured', () => {
    const { accounts } = parseConfig({
      accounts: [accountFor({ url: 'http://127.0.0.1:1/' } as never, peerSecrets)],
    });
    expect(accounts.map((a) => accountTarget(a).originalId)[0]).toMatch(/^gh_[0-9a-f]{12}$/);
  });
});
