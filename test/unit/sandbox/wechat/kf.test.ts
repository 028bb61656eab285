import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Pair, startPair } from './support/sandbox.ts';

const hour = 3_600_000;

describe('customer-service messages', () => {
  let pair: Pair;
  let openid: string;
  beforeEach(async () => {
    pair = await startPair();
    ({ openid } = await pair.person());
  });
  afterEach(() => pair.stop());

  const kf = async (body: Record<string, unknown> = {}) => {
    const text = { touser: openid, msgtype: 'text', text: { content: '您好' } };
    return (await pair.api('/cgi-bin/message/custom/send', { ...text, ...body })).json.errcode;
  };
  const many = async (count: number) => {
    const codes: unknown[] = [];
    for (let i = 0; i < count; i++) codes.push(await kf());
    return codes;
  };
  const event = (body: Record<string, unknown>) => pair.post(`/phones/${openid}/events`, body);

  it('allows three in the minute after following', async () => {
    expect(await many(4)).toEqual([0, 0, 0, 45047]);
    await pair.advance(60_000);
    expect(await kf()).toBe(45015);
  });

  it('allows five in 48 hours after a message', async () => {
    await pair.advance(60_000);
    await pair.say(openid, 'hi');
    expect(await many(6)).toEqual([0, 0, 0, 0, 0, 45047]);
    await pair.say(openid, 'hi again');
    expect(await kf()).toBe(0);
    await pair.advance(48 * hour - 1000);
    expect(await kf()).toBe(0);
    await pair.advance(1000);
    expect(await kf()).toBe(45015);
  });

  it('spends the window that ends first', async () => {
    await pair.say(openid, 'hi');
    expect(await many(8)).toEqual(Array(8).fill(0));
    expect(await kf()).toBe(45047);
  });

  it.each([
    ['a click', { event: 'CLICK', eventKey: 'K' }, [0, 0, 0, 45047]],
    ['scancode_waitmsg', { event: 'scancode_waitmsg', eventKey: 'K', scanResult: 'x' }, [0, 0, 0, 45047]],
    ['a scan', { event: 'SCAN', scene: '7' }, [0, 0, 0, 45047]],
    ['a view', { event: 'VIEW', eventKey: 'http://x' }, [45015, 45015, 45015, 45015]],
    ['a position', { event: 'LOCATION', lat: 1, lng: 2 }, [45015, 45015, 45015, 45015]],
  ])('%s opens what it should', async (_name, body, codes) => {
    await pair.advance(60_000);
    expect((await event(body)).status).toBe(200);
    expect(await many(4)).toEqual(codes);
  });

  it('closes all windows when the person leaves', async () => {
    await pair.say(openid, 'hi');
    await event({ event: 'unsubscribe' });
    expect(await kf()).toBe(45015);
  });

  it.each([
    ['nobody', { touser: 'oNobody' }, 40003],
    ['an unknown type', { msgtype: 'card' }, 40008],
    ['a type of Object.prototype', { msgtype: 'constructor' }, 40008],
    ['empty text', { text: { content: '' } }, 44004],
    ['text over 2048 bytes', { text: { content: '好'.repeat(683) } }, 45002],
    ['an unknown media id', { msgtype: 'image', text: undefined, image: { media_id: 'x' } }, 40007],
    ['two articles', { msgtype: 'news', text: undefined, news: { articles: [article(), article()] } }, 47003],
    ['a surplus field', { content: 'x' }, 47003],
    ['content under another type', { msgtype: 'news' }, 47003],
    [
      'a foreign mini program',
      { msgtype: 'miniprogrampage', text: undefined, miniprogrampage: page() },
      40013,
    ],
  ])('refuses %s', async (_name, body, errcode) => {
    expect(await kf(body)).toBe(errcode);
  });

  it('shows text, news, menus on the phone', async () => {
    await pair.say(openid, 'hi');
    const list = [{ id: '101', content: '满意' }];
    expect(await kf({ msgtype: 'news', text: undefined, news: { articles: [article()] } })).toBe(0);
    expect(await kf({ msgtype: 'msgmenu', text: undefined, msgmenu: { head_content: '评价', list } })).toBe(
      0,
    );
    expect((await pair.inbox(openid)).slice(-2)).toMatchObject([
      { via: 'kf', type: 'news', articles: [article()] },
      { via: 'kf', type: 'msgmenu', head: '评价', list },
    ]);
    await pair.say(openid, '满意', { bizmsgmenuid: '101' });
    expect(pair.peer.received.at(-1)?.message.bizmsgmenuid).toBe('101');
  });

  it('shows typing within 30 s of the last message, once', async () => {
    const typing = async (command: string) =>
      (await pair.api('/cgi-bin/message/custom/typing', { touser: openid, command })).json.errcode;
    await pair.say(openid, 'hi');
    expect([await typing('Typing'), await typing('Typing')]).toEqual([0, 45081]);
    expect((await pair.get<{ typing: boolean }>(`/phones/${openid}`)).json.typing).toBe(true);
    expect([await typing('CancelTyping'), await typing('Dance')]).toEqual([0, 47003]);
    await pair.advance(31_000);
    expect(await typing('Typing')).toBe(45080);
  });
});

function article() {
  return { title: 't', description: 'd', url: 'http://u', picurl: '' };
}

function page() {
  return { title: 't', appid: 'wx0000000000000000', pagepath: 'p', thumb_media_id: 'x' };
}
