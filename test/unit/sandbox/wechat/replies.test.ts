import * as oracle from '@wecom/crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { peerSecrets, textReply } from './support/echoProduct.ts';
import { appid, type Pair, startPair } from './support/sandbox.ts';

type Message = Record<string, unknown>;

/** A reply of any type: names and time right, `rest` as given. */
function reply(message: Message, type: string, rest: string): string {
  return textReply(message, '').replace(
    /<MsgType>.*$/,
    `<MsgType><![CDATA[${type}]]></MsgType>${rest}</xml>`,
  );
}

const text = (m: Message) => textReply(m, '好');

describe('passive replies', () => {
  let pair: Pair;
  let openid: string;
  let answer: (message: Message) => string;
  beforeAll(async () => {
    pair = await startPair();
    ({ openid } = await pair.person());
    pair.peer.handle = ({ received }) => answer(received.message);
  });
  afterAll(() => pair.stop());

  async function say(make: (message: Message) => string) {
    answer = make;
    return pair.say(openid, 'hi');
  }

  const faulty: Array<[string, (m: Message) => string, RegExp]> = [
    ['a plain reply in safe mode', text, /not encrypted/],
    ['a wrong signature', (m) => sealWith(text(m), { signature: '0'.repeat(40) }), /-40001/],
    ['a reply sealed for another appid', (m) => sealWith(text(m), { id: 'wxffffffffffffffff' }), /-40005/],
    [
      'an envelope without Nonce',
      (m) => sealWith(text(m)).replace(/<Nonce>.*<\/Nonce>/, ''),
      /Nonce is missing/,
    ],
    [
      'an envelope with a stranger',
      (m) => sealWith(text(m)).replace('</xml>', '<X>1</X></xml>'),
      /unknown element.*X/,
    ],
    ['broken XML inside', (m) => sealWith(text(m).replace('</xml>', '')), /not closed/],
    ['another root', (m) => sealWith(text(m).replace('<xml>', '<a>').replace('</xml>', '</a>')), /root/],
    [
      'a reply to somebody else',
      (m) => sealWith(textReply({ ...m, FromUserName: 'oOther' }, 'x')),
      /ToUserName/,
    ],
    [
      'a reply from another account',
      (m) => sealWith(textReply({ ...m, ToUserName: 'gh_x' }, 'x')),
      /FromUserName/,
    ],
    [
      'CreateTime in milliseconds',
      (m) => sealWith(textReply({ ...m, CreateTime: Date.now() }, 'x')),
      /milliseconds/,
    ],
    ['an old CreateTime', (m) => sealWith(textReply({ ...m, CreateTime: 1_500_000_000 }, 'x')), /10 minutes/],
    ['CreateTime as text', (m) => sealWith(textReply({ ...m, CreateTime: 'now' }, 'x')), /integer/],
    ['text without CDATA', (m) => sealWith(reply(m, 'text', '<Content>好</Content>')), /CDATA/],
    ['empty text', (m) => sealWith(textReply(m, '')), /empty/],
    ['text over 2048 bytes', (m) => sealWith(textReply(m, '好'.repeat(683))), /2049 bytes/],
    ['an unknown type', (m) => sealWith(reply(m, 'card', '')), /card/],
    [
      'user text that broke out',
      (m) => sealWith(textReply(m, ']]></Content><Url><![CDATA[x]]></Url><Content><![CDATA[')),
      /twice|unknown/,
    ],
    [
      'an image that does not exist',
      (m) => sealWith(reply(m, 'image', '<Image><MediaId><![CDATA[x]]></MediaId></Image>')),
      /MediaId/,
    ],
    ['two articles', (m) => sealWith(news(m, 2, 2)), /one article/],
    ['a wrong ArticleCount', (m) => sealWith(news(m, 2, 1)), /ArticleCount/],
    ['JSON', () => '{"MsgType":"text"}', /unexpected|exactly|root/],
    ['an HTML page', () => '<html><body class="x">500</body></html>', /unexpected/],
    ['success with a line end', () => 'success\n', /root/],
  ];
  it.each(faulty)('finds fault with %s', async (_name, make, why) => {
    const result = await say(make);
    expect(result.reply).toBe(null);
    expect(result.fault).toMatch(why);
    expect((await pair.inbox(openid)).at(-1)).toMatchObject({ via: 'notice' });
  });

  it('takes text of exactly 2048 bytes', async () => {
    const content = `${'好'.repeat(682)}ab`;
    expect((await say((m) => sealWith(textReply(m, content)))).reply?.content).toBe(content);
  });

  it('takes escaped CDATA ends', async () => {
    const result = await say((m) => sealWith(textReply(m, 'a]]]]><![CDATA[>b')));
    expect(result.reply?.content).toBe('a]]>b');
  });

  it('takes one article', async () => {
    const result = await say((m) => sealWith(news(m, 1, 1)));
    expect(result.reply).toMatchObject({ type: 'news', articles: [{ title: 't', url: 'http://u' }] });
  });

  it('takes an image that was sent or uploaded before', async () => {
    const sent = await pair.post<{ msgId: string }>(`/phones/${openid}/messages`, {
      type: 'image',
      mediaBase64: Buffer.from([0xff, 0xd8, 0xff, 0xd9]).toString('base64'),
    });
    expect(sent.status).toBe(200);
    const mediaId = String(pair.peer.received.at(-1)?.message.MediaId);
    const image = (m: Message) =>
      reply(m, 'image', `<Image><MediaId><![CDATA[${mediaId}]]></MediaId></Image>`);
    expect((await say((m) => sealWith(image(m)))).reply).toEqual({ type: 'image', mediaId });
    const voice = (m: Message) =>
      reply(m, 'voice', `<Voice><MediaId><![CDATA[${mediaId}]]></MediaId></Voice>`);
    expect((await say((m) => sealWith(voice(m)))).fault).toMatch(/of type image/);
  });

  it('takes a hand-over to customer service', async () => {
    const result = await say((m) => sealWith(reply(m, 'transfer_customer_service', '')));
    expect(result.reply).toEqual({ type: 'transfer_customer_service' });
  });
});

function news(message: Message, count: number, items: number): string {
  const item =
    '<item><Title><![CDATA[t]]></Title><Description><![CDATA[d]]></Description><PicUrl><![CDATA[]]></PicUrl><Url><![CDATA[http://u]]></Url></item>';
  return reply(
    message,
    'news',
    `<ArticleCount>${count}</ArticleCount><Articles>${item.repeat(items)}</Articles>`,
  );
}

function sealWith(xml: string, wrong: { signature?: string; id?: string } = {}): string {
  const { token, encodingAESKey } = peerSecrets;
  const encrypted = oracle.encrypt(encodingAESKey, xml, wrong.id ?? appid);
  const signature = wrong.signature ?? oracle.getSignature(token, '1700000000', 'n', encrypted);
  return `<xml><Encrypt><![CDATA[${encrypted}]]></Encrypt><MsgSignature><![CDATA[${signature}]]></MsgSignature><TimeStamp>1700000000</TimeStamp><Nonce><![CDATA[n]]></Nonce></xml>`;
}
