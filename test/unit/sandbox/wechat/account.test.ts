import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Pair, startPair } from './support/sandbox.ts';

const click = { type: 'click', name: '进度', key: 'P' };
const many = (count: number, name = '按钮') => Array.from({ length: count }, () => ({ ...click, name }));

describe('menu', () => {
  let pair: Pair;
  beforeAll(async () => {
    pair = await startPair({ account: { menu: { button: [click] } } });
  });
  afterAll(() => pair.stop());
  const create = async (button: unknown) => (await pair.api('/cgi-bin/menu/create', { button })).json.errcode;

  it('starts with the configured one, is replaced, read and deleted', async () => {
    expect((await pair.api('/cgi-bin/menu/get')).json).toEqual({ menu: { button: [click] } });
    const button = [
      { name: '我要', sub_button: [{ type: 'view', name: '看', url: 'https://x.cn/' }] },
      click,
    ];
    expect(await create(button)).toBe(0);
    expect((await pair.get<Array<{ menu: unknown }>>('/accounts')).json[0]?.menu).toEqual(button);
    expect((await pair.api('/cgi-bin/menu/delete')).json.errcode).toBe(0);
    expect((await pair.api('/cgi-bin/menu/get')).json.errcode).toBe(46003);
  });

  it.each([
    ['no button', [], 40016],
    ['four buttons', many(4), 40016],
    ['no list', 'x', 40016],
    ['a name over 16 bytes', [{ ...click, name: '六个字的名字' }], 40018],
    ['no name', [{ type: 'click', key: 'P' }], 40018],
    ['an unknown type', [{ ...click, type: 'dance' }], 40017],
    ['no key', [{ type: 'click', name: 'x' }], 40019],
    ['a key over 128 bytes', [{ ...click, key: 'k'.repeat(129) }], 40019],
    ['no url', [{ type: 'view', name: 'x' }], 40020],
    ['a url of another kind', [{ type: 'view', name: 'x', url: 'ftp://x' }], 40020],
    ['six sub buttons', [{ name: 'x', sub_button: many(6) }], 40023],
    ['a sub button without key', [{ name: 'x', sub_button: [{ type: 'click', name: 'y' }] }], 40026],
    ['a sub name over 60 bytes', [{ name: 'x', sub_button: many(1, '字'.repeat(21)) }], 40025],
    ['a third level', [{ name: 'x', sub_button: [{ name: 'y', sub_button: [click] }] }], 40023],
    ['an unknown field', [{ ...click, colour: 'red' }], 47001],
  ])('refuses %s', async (_name, button, errcode) => {
    expect(await create(button)).toBe(errcode);
  });
});

describe('followers and QR codes', () => {
  let pair: Pair;
  beforeAll(async () => {
    pair = await startPair();
  });
  afterAll(() => pair.stop());
  const event = (openid: string, body: Record<string, unknown>) =>
    pair.post(`/phones/${openid}/events`, body);
  const qr = async (body: Record<string, unknown>) => (await pair.api('/cgi-bin/qrcode/create', body)).json;
  const last = () => pair.peer.received.at(-1)?.message;

  it('tells about a follower, and nothing about others', async () => {
    const { openid } = await pair.person();
    const info = async (id: string) => (await pair.api(`/cgi-bin/user/info?openid=${id}`)).json;
    expect(await info(openid)).toMatchObject({
      subscribe: 1,
      openid,
      unionid: expect.any(String),
      nickname: '',
    });
    await event(openid, { event: 'unsubscribe' });
    expect(last()).toMatchObject({ Event: 'unsubscribe', EventKey: '' });
    expect(await info(openid)).toEqual({ subscribe: 0, openid, tagid_list: [] });
    expect((await info('oNobody')).errcode).toBe(40003);
  });

  it('pages through followers', async () => {
    await pair.post('/phones/bulk', { count: 10_003 });
    const first = (await pair.api('/cgi-bin/user/get')).json as unknown as Followers;
    expect([first.count, first.data?.openid.length]).toEqual([10_000, 10_000]);
    const rest = (await pair.api(`/cgi-bin/user/get?next_openid=${first.next_openid}`))
      .json as unknown as Followers;
    expect(rest.count).toBe(first.total - 10_000);
    const end = (await pair.api(`/cgi-bin/user/get?next_openid=${rest.next_openid}`))
      .json as unknown as Followers;
    expect(end).toEqual({ total: first.total, count: 0, next_openid: '' });
    expect((await pair.api('/cgi-bin/user/get?next_openid=x')).json.errcode).toBe(40003);
  });

  it('follows by a code as qrscene_, scans as SCAN afterwards', async () => {
    const code = await qr({ action_name: 'QR_STR_SCENE', action_info: { scene: { scene_str: 'poster-7' } } });
    expect(code).toMatchObject({
      expire_seconds: 60,
      url: expect.stringContaining('http://weixin.qq.com/q/'),
    });
    const { openid } = await pair.person({ follow: false });
    await event(openid, { event: 'SCAN', ticket: code.ticket });
    expect(last()).toMatchObject({ Event: 'subscribe', EventKey: 'qrscene_poster-7', Ticket: code.ticket });
    await event(openid, { event: 'SCAN', scene: 'poster-7' });
    expect(last()).toMatchObject({ Event: 'SCAN', EventKey: 'poster-7', Ticket: code.ticket });
    const info = (await pair.api(`/cgi-bin/user/info?openid=${openid}`)).json;
    expect(info).toMatchObject({
      subscribe_scene: 'ADD_SCENE_QR_CODE',
      qr_scene: 0,
      qr_scene_str: 'poster-7',
    });
    await pair.advance(60_000);
    expect((await event(openid, { event: 'SCAN', ticket: code.ticket })).status).toBe(409);
  });

  it('draws the code, and only known ones', async () => {
    const { ticket } = await qr({
      action_name: 'QR_LIMIT_SCENE',
      action_info: { scene: { scene_id: 100_000 } },
    });
    const url = `${pair.wechat.url}/cgi-bin/showqrcode?ticket=`;
    const picture = await fetch(url + encodeURIComponent(String(ticket)));
    expect(picture.headers.get('content-type')).toBe('image/png');
    expect((await fetch(`${url}nope`)).status).toBe(404);
  });

  it.each([
    ['an unknown action', { action_name: 'QR', action_info: {} }],
    [
      'a permanent id over 100000',
      { action_name: 'QR_LIMIT_SCENE', action_info: { scene: { scene_id: 100_001 } } },
    ],
    ['id 0', { action_name: 'QR_SCENE', action_info: { scene: { scene_id: 0 } } }],
    [
      'a string over 64',
      { action_name: 'QR_STR_SCENE', action_info: { scene: { scene_str: 'x'.repeat(65) } } },
    ],
    [
      'a string where a number belongs',
      { action_name: 'QR_SCENE', action_info: { scene: { scene_str: 'x' } } },
    ],
  ])('refuses %s', async (_name, body) => {
    expect((await qr(body)).errcode).toBe(40053);
  });

  it('caps temporary codes at 30 days', async () => {
    const body = {
      expire_seconds: 9_999_999,
      action_name: 'QR_SCENE',
      action_info: { scene: { scene_id: 1 } },
    };
    expect((await qr(body)).expire_seconds).toBe(2_592_000);
  });

  it.each([
    [
      { event: 'CLICK', eventKey: 'APPLY' },
      { Event: 'CLICK', EventKey: 'APPLY' },
    ],
    [
      { event: 'VIEW', eventKey: 'http://x/' },
      { Event: 'VIEW', EventKey: 'http://x/' },
    ],
    [
      { event: 'scancode_waitmsg', eventKey: 'S', scanResult: '690' },
      { EventKey: 'S', ScanCodeInfo: { ScanType: 'qrcode', ScanResult: '690' } },
    ],
    [{ event: 'pic_sysphoto', eventKey: 'P', count: 2 }, { SendPicsInfo: { Count: '2' } }],
    [
      { event: 'location_select', eventKey: 'L', lat: 29.5, lng: 106.5, label: '某地' },
      { SendLocationInfo: { Location_X: '29.5', Label: '某地' } },
    ],
    [
      { event: 'LOCATION', lat: 29.5, lng: 106.5 },
      { Event: 'LOCATION', Latitude: '29.5' },
    ],
    [{ event: 'user_authorization_revoke' }, { Event: 'user_authorization_revoke', RevokeInfo: '201' }],
  ])('pushes %o', async (body, pushed) => {
    const { openid } = await pair.person();
    expect((await event(openid, body)).status).toBe(200);
    expect(last()).toMatchObject({ MsgType: 'event', FromUserName: openid, ...pushed });
  });
});

interface Followers {
  total: number;
  count: number;
  next_openid: string;
  data?: { openid: string[] };
}
