import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Pair, startPair } from './support/sandbox.ts';

const jpeg = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(100)]);

let pair: Pair;
beforeEach(async () => {
  pair = await startPair();
});
afterEach(() => pair.stop());

type Json = Record<string, unknown> & { errcode?: number };
/** The clock moves by days here: the token is asked for every time. */
const token = async () => (await pair.fetchToken()).access_token;
const call = async (path: string, body: unknown) =>
  (await pair.post<Json>(`/cgi-bin/${path}?access_token=${await token()}`, body)).json;
const code = async (path: string, body: unknown) => (await call(path, body)).errcode ?? 0;

async function upload(path: string, bytes: Buffer): Promise<Record<string, unknown>> {
  const form = new FormData();
  form.append('media', new Blob([new Uint8Array(bytes)], { type: 'image/jpeg' }), 'cover.jpg');
  const url = `${pair.wechat.url}${path}${path.includes('?') ? '&' : '?'}access_token=${await token()}`;
  return (await (await fetch(url, { method: 'POST', body: form })).json()) as Record<string, unknown>;
}
const cover = async () =>
  (await upload('/cgi-bin/material/add_material?type=image', jpeg)).media_id as string;
const article = async (overrides: Record<string, unknown> = {}) => ({
  ...{ title: '新规定', author: '医保局', digest: '一句话', content: '<p>正文</p>' },
  ...{ thumb_media_id: await cover(), ...overrides },
});
const draft = async () => (await call('draft/add', { articles: [await article()] })).media_id as string;
const all = async (clientmsgid: string, media_id?: string) => ({
  filter: { is_to_all: true },
  ...{
    msgtype: 'mpnews',
    mpnews: { media_id: media_id ?? (await draft()) },
    send_ignore_reprint: 0,
    clientmsgid,
  },
});
const later = (advanceMs: number) => pair.post('/clock', { advanceMs });
const day = 86_400_000;
const finished = () =>
  pair.peer.received.map(({ message }) => message).filter(({ Event }) => Event === 'MASSSENDJOBFINISH');

describe('drafts', () => {
  it.each([
    [45003, { title: '长'.repeat(33) }],
    [45003, { title: '' }],
    [45110, { author: '长'.repeat(17) }],
    [45004, { digest: '长'.repeat(129) }],
    [45002, { content: '长'.repeat(20_000) }],
    [44004, { content: '' }],
    [40007, { thumb_media_id: 'nothing' }],
    [47003, { subtitle: 'x' }],
  ])('%i', async (expected, overrides) => {
    expect(await code('draft/add', { articles: [await article(overrides)] })).toBe(expected);
  });

  it('want permanent material as cover', async () => {
    const temporary = await upload('/cgi-bin/media/upload?type=image', jpeg);
    const body = { articles: [await article({ thumb_media_id: temporary.media_id })] };
    expect(await code('draft/add', body)).toBe(40007);
    expect((await upload('/cgi-bin/material/add_material?type=image', Buffer.from('<svg/>'))).errcode).toBe(
      40005,
    );
  });

  it('lose scripts and foreign pictures, and can be deleted', async () => {
    const { url } = await upload('/cgi-bin/media/uploadimg', jpeg);
    const content = `<p onclick="x()">a</p><script>x()</script><img src="https://x.cn/a.png"><img src="${url}">`;
    const { media_id } = await call('draft/add', { articles: [await article({ content })] });
    const { news_item } = (await call('draft/get', { media_id })) as unknown as {
      news_item: Array<{ content: string }>;
    };
    expect(news_item[0]?.content).toBe(`<p>a</p><img src="${url}">`);
    expect(await code('draft/delete', { media_id })).toBe(0);
    expect(await code('draft/get', { media_id })).toBe(40007);
  });
});

describe('sendall', () => {
  it('reaches every follower with a card that opens, says so in an event, and uses the draft up', async () => {
    const { openid } = await pair.person();
    await pair.person({ follow: false });
    const body = await all('once');
    const { msg_id } = await call('message/mass/sendall', body);
    const card = (await pair.inbox(openid)).at(-1) as unknown as { articles: Array<{ url: string }> };
    expect(card).toMatchObject({
      via: 'mass',
      type: 'news',
      articles: [{ title: '新规定', description: '一句话' }],
    });
    const page = await fetch(card.articles[0]?.url ?? '');
    expect(await page.text()).toContain('<p>正文</p>');
    await expect
      .poll(finished)
      .toMatchObject([
        { MsgID: String(msg_id), Status: 'send success', TotalCount: '1', SentCount: '1', ErrorCount: '0' },
      ]);
    expect(await call('message/mass/get', { msg_id: String(msg_id) })).toEqual({
      msg_id,
      msg_status: 'SEND_SUCCESS',
    });
    expect(await code('message/mass/sendall', { ...body, clientmsgid: 'twice' })).toBe(40007);
    expect(await code('message/mass/delete', { msg_id })).toBe(0);
    expect(await (await fetch(card.articles[0]?.url ?? '')).text()).toContain('已被发布者删除');
  });

  it('takes one clientmsgid once in 24 hours', async () => {
    const first = await call('message/mass/sendall', await all('same'));
    expect(await code('message/mass/sendall', await all('same'))).toBe(45066);
    await later(60_000);
    expect(await call('message/mass/sendall', await all('same'))).toMatchObject({
      errcode: 45065,
      msg_id: first.msg_id,
    });
    await later(day);
    expect(await code('message/mass/sendall', await all('same'))).toBe(0);
    expect(await code('message/mass/sendall', await all('x'.repeat(65)))).toBe(45067);
  });

  it('goes to all once a day and four times a month, to a tag more often; followers get four', async () => {
    // The first of a month, so that the month does not end in between.
    const now = pair.wechat.world.clock.now();
    const next = new Date(now + 8 * 3_600_000);
    await later(Date.UTC(next.getUTCFullYear(), next.getUTCMonth() + 1, 1, 4) - (now + 8 * 3_600_000));
    const { openid } = await pair.person();
    const { tag } = (await call('tags/create', { tag: { name: 't' } })) as unknown as { tag: { id: number } };
    await call('tags/members/batchtagging', { openid_list: [openid], tagid: tag.id });
    expect(await code('message/mass/sendall', await all('a1'))).toBe(0);
    expect(await code('message/mass/sendall', await all('a2'))).toBe(45028);
    for (const id of ['b1', 'b2', 'b3']) {
      await later(day);
      expect(await code('message/mass/sendall', await all(id))).toBe(0);
    }
    await later(day);
    expect(await code('message/mass/sendall', await all('c'))).toBe(45028);
    const tagged = { ...(await all('d')), filter: { is_to_all: false, tag_id: tag.id } };
    expect(await code('message/mass/sendall', tagged)).toBe(0);
    await expect.poll(finished).toHaveLength(5);
    expect(finished().at(-1)).toMatchObject({ TotalCount: '1', SentCount: '0', ErrorCount: '1' });
    expect((await pair.inbox(openid)).filter(({ via }) => via === 'mass')).toHaveLength(4);
  });

  it.each([
    [45159, { filter: { is_to_all: false, tag_id: 9 } }],
    [47003, { filter: {} }],
    [40008, { msgtype: 'voice' }],
    [47003, { send_ignore: 1 }],
  ])('%i', async (expected, overrides) => {
    expect(await code('message/mass/sendall', { ...(await all('x')), ...overrides })).toBe(expected);
  });

  it('of plain text arrives as text', async () => {
    const { openid } = await pair.person();
    const body = { filter: { is_to_all: true }, msgtype: 'text', text: { content: '通知' } };
    expect(await code('message/mass/sendall', body)).toBe(0);
    expect((await pair.inbox(openid)).at(-1)).toMatchObject({ via: 'mass', type: 'text', content: '通知' });
  });
});

describe('the administrator', () => {
  const confirming = async () =>
    (await pair.get<Array<{ confirming: Array<{ msgId: string }> }>>('/accounts')).json[0]?.confirming ?? [];
  const decide = async (decision: string) =>
    (await pair.post(`/accounts/bureau/masses/${(await confirming())[0]?.msgId}`, { decision })).status;

  it.each([
    ['confirm', 'send success', 1, 'SEND_SUCCESS'],
    ['refuse', 'err(40001)', 0, 'SEND_FAIL'],
    ['expire', 'err(40002)', 0, 'SEND_FAIL'],
  ])('may %s: %s', async (decision, status, cards, stands) => {
    await pair.post('/accounts/bureau/mass-protection', { on: true });
    const { openid } = await pair.person();
    const media = await draft();
    const { msg_id } = await call('message/mass/sendall', await all('p', media));
    expect(await call('message/mass/get', { msg_id })).toMatchObject({ msg_status: 'SENDING' });
    expect((await pair.inbox(openid)).some(({ via }) => via === 'mass')).toBe(false);
    expect(await decide(decision)).toBe(204);
    await expect.poll(() => finished().map(({ Status }) => Status)).toEqual([status]);
    expect((await pair.inbox(openid)).filter(({ via }) => via === 'mass')).toHaveLength(cards);
    expect(await call('message/mass/get', { msg_id })).toMatchObject({ msg_status: stands });
    // What nobody got leaves the draft and the day's turn.
    expect(await code('draft/get', { media_id: media })).toBe(cards === 1 ? 40007 : 0);
    expect(await code('message/mass/sendall', await all('q'))).toBe(cards === 1 ? 45028 : 0);
  });

  it('has thirty minutes', async () => {
    await pair.post('/accounts/bureau/mass-protection', { on: true });
    await call('message/mass/sendall', await all('p'));
    await later(29 * 60_000);
    expect(await confirming()).toHaveLength(1);
    await later(60_000);
    expect(await confirming()).toHaveLength(0);
    await expect.poll(() => finished().map(({ Status }) => Status)).toEqual(['err(40002)']);
  });
});

it('a preview goes to one follower', async () => {
  const media_id = await draft();
  const { openid } = await pair.person({ nickname: '编辑' });
  const body = { msgtype: 'mpnews', mpnews: { media_id } };
  expect(await code('message/mass/preview', { ...body, touser: openid })).toBe(0);
  expect(await code('message/mass/preview', { ...body, towxname: '编辑' })).toBe(0);
  expect(await code('message/mass/preview', { ...body, towxname: '别人' })).toBe(40003);
  expect((await pair.inbox(openid)).filter(({ via }) => via === 'preview')).toHaveLength(2);
  expect(await code('draft/get', { media_id })).toBe(0);
});
