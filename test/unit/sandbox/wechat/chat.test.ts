import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cardData, type Pair, startPair } from './support/sandbox.ts';

describe('a chat between a phone and a product', () => {
  let pair: Pair;
  beforeAll(async () => {
    pair = await startPair();
  });
  afterAll(() => pair.stop());

  it('pushes a followed event, then a text, and shows the passive reply', async () => {
    const { openid, following } = await pair.person();
    expect(following).toBe(true);
    expect(pair.peer.received.at(-1)?.message).toMatchObject({
      MsgType: 'event',
      Event: 'subscribe',
      EventKey: '',
    });
    const result = await pair.say(openid, '你好 <&> ]]> 世界');
    // The peer echoes without escaping, so the text breaks out of its CDATA: a fault of the product, seen as such.
    expect(result.fault).toBe(']]> outside CDATA');
    expect(pair.peer.received.at(-1)?.xml).toContain(']]]]><![CDATA[>');
    const plain = await pair.say(openid, '你好');
    expect(plain.reply).toEqual({ type: 'text', content: 'echo 你好' });
    const inbox = await pair.inbox(openid);
    expect(inbox.map((i) => [i.from, i.via, i.content])).toContainEqual(['account', 'passive', 'echo 你好']);
  });

  it('delivers a template card and a customer-service message', async () => {
    const { openid } = await pair.person();
    await pair.say(openid, 'hi');
    const sent = await pair.api('/cgi-bin/message/template/send', {
      touser: openid,
      template_id: 'TEMPLATE-CARD',
      url: 'http://127.0.0.1:1/x',
      data: cardData,
    });
    expect(sent.text).toMatch(/^\{"errcode":0,"errmsg":"ok","msgid":\d{19}\}$/);
    const kf = await pair.api('/cgi-bin/message/custom/send', {
      touser: openid,
      msgtype: 'text',
      text: { content: '客服消息' },
    });
    expect(kf.json.errcode).toBe(0);
    const [card, message] = (await pair.inbox(openid)).slice(-2);
    expect(card).toMatchObject({ via: 'template', title: '申请进度通知' });
    expect(message).toMatchObject({ via: 'kf', content: '客服消息' });
  });
});
