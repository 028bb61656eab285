import { describe, expect, test } from 'vitest';
import type { InboundMessage } from '../../../../../server/wechat/callback/message.ts';
import { openCallback } from '../../../../../server/wechat/callback/openCallback.ts';
import { delivery, eventXml, pushXml } from './fixture.ts';

function read(inner: string): InboundMessage {
  const opened = openCallback(delivery({ inner }));
  if (!opened.ok) throw new Error(opened.reason);
  return opened.message;
}

function content(type: string, rest: string): InboundMessage {
  return read(pushXml(`<MsgType><![CDATA[${type}]]></MsgType>${rest}<MsgId>1</MsgId>`));
}

const json = (fields: object) =>
  read(
    JSON.stringify({
      ToUserName: 'gh_1',
      FromUserName: 'oFan1',
      CreateTime: 1793581200,
      MsgType: 'event',
      ...fields,
    }),
  );

describe('messages', () => {
  test.each([
    ['image', '<PicUrl>http://p</PicUrl><MediaId>m</MediaId>', { mediaId: 'm', picUrl: 'http://p' }],
    ['voice', '<MediaId>m</MediaId><Format>amr</Format>', { mediaId: 'm', format: 'amr', recognition: null }],
    ['video', '<MediaId>m</MediaId><ThumbMediaId>t</ThumbMediaId>', { mediaId: 'm', thumbMediaId: 't' }],
    ['shortvideo', '<MediaId>m</MediaId><ThumbMediaId>t</ThumbMediaId>', { mediaId: 'm', thumbMediaId: 't' }],
    [
      'location',
      '<Location_X>23.134521</Location_X><Location_Y>113.358803</Location_Y><Scale>20</Scale><Label><![CDATA[位置]]></Label>',
      { latitude: 23.134521, longitude: 113.358803, scale: 20, label: '位置' },
    ],
    [
      'link',
      '<Title>t</Title><Description>d</Description><Url>http://a?b=1&amp;c=2</Url>',
      { title: 't', description: 'd', url: 'http://a?b=1&c=2' },
    ],
  ])('%s', (type, rest, expected) => {
    expect(content(type, rest)).toMatchObject({ msgType: type, msgId: '1', ...expected });
  });

  test('unknown types and known types without their field are kept as unknown', () => {
    expect(content('file', '<Title>a.doc</Title>')).toMatchObject({
      msgType: 'unknown',
      name: 'file',
      raw: { Title: 'a.doc' },
    });
    expect(content('image', '')).toMatchObject({ msgType: 'unknown', name: 'image' });
    expect(content('location', '<Location_X>x</Location_X>')).toMatchObject({ msgType: 'unknown' });
    expect(content('toString', '')).toMatchObject({ msgType: 'unknown', name: 'toString' });
  });
});

describe('events', () => {
  test.each([
    ['subscribe', '<EventKey>qrscene_42</EventKey><Ticket>T</Ticket>', { scene: '42', ticket: 'T' }],
    ['subscribe', '<EventKey></EventKey>', { scene: null, ticket: null }],
    ['unsubscribe', '', {}],
    ['SCAN', '<EventKey>42</EventKey><Ticket>T</Ticket>', { scene: '42', ticket: 'T' }],
    ['CLICK', '<EventKey>MENU_APPLY</EventKey>', { key: 'MENU_APPLY' }],
    ['VIEW', '<EventKey>https://x</EventKey><MenuId>7</MenuId>', { url: 'https://x', menuId: '7' }],
    [
      'LOCATION',
      '<Latitude>23.1</Latitude><Longitude>-113.3</Longitude><Precision>119.385040</Precision>',
      { latitude: 23.1, longitude: -113.3, precision: 119.38504 },
    ],
    [
      'TEMPLATESENDJOBFINISH',
      '<MsgID>9</MsgID><Status>success</Status>',
      { templateMsgId: '9', outcome: 'delivered' },
    ],
    ['TEMPLATESENDJOBFINISH', '<MsgID>9</MsgID><Status>failed:user block</Status>', { outcome: 'blocked' }],
    [
      'TEMPLATESENDJOBFINISH',
      '<MsgID>9</MsgID><Status>failed: system failed</Status>',
      { outcome: 'failed' },
    ],
    [
      'MASSSENDJOBFINISH',
      '<MsgID>3147483701</MsgID><Status>send success</Status><TotalCount>9</TotalCount><FilterCount>8</FilterCount><SentCount>7</SentCount><ErrorCount>1</ErrorCount><ArticleUrlResult><Count>1</Count><ResultList><item><ArticleIdx>1</ArticleIdx><ArticleUrl>https://mp.weixin.qq.com/s/a</ArticleUrl></item></ResultList></ArticleUrlResult>',
      {
        ...{ massMsgId: '3147483701', status: 'send success', url: 'https://mp.weixin.qq.com/s/a' },
        counts: { total: 9, filtered: 8, sent: 7, failed: 1 },
      },
    ],
    [
      'MASSSENDJOBFINISH',
      '<MsgID>1</MsgID><Status>err(40002)</Status><ArticleUrlResult><ResultList><item><ArticleUrl>javascript:x()</ArticleUrl></item></ResultList></ArticleUrlResult>',
      { status: 'err(40002)', url: null, counts: { total: 0, filtered: 0, sent: 0, failed: 0 } },
    ],
  ])('%s %s', (event, rest, expected) => {
    expect(read(eventXml(event, rest))).toMatchObject({ msgType: 'event', event, msgId: null, ...expected });
  });

  test('unknown events keep their name and fields', () => {
    expect(read(eventXml('poi_check_notify', '<UniqId>1</UniqId>'))).toMatchObject({
      event: 'unknown',
      name: 'poi_check_notify',
      raw: { UniqId: '1' },
    });
    expect(read(eventXml('CLICK'))).toMatchObject({ event: 'unknown', name: 'CLICK' });
  });

  test('subscription lists: XML with one and two lines, JSON object and array', () => {
    const line = (id: string) =>
      `<List><TemplateId>${id}</TemplateId><SubscribeStatusString>accept</SubscribeStatusString><PopupScene>2</PopupScene></List>`;
    const wrap = (lines: string) => `<SubscribeMsgPopupEvent>${lines}</SubscribeMsgPopupEvent>`;
    const choice = (templateId: string) => ({ templateId, status: 'accept', popupScene: '2' });
    const popup = 'subscribe_msg_popup_event';
    expect(read(eventXml(popup, wrap(line('a'))))).toMatchObject({ choices: [choice('a')] });
    expect(read(eventXml(popup, wrap(line('a') + line('b'))))).toMatchObject({
      choices: [choice('a'), choice('b')],
    });
    const item = { TemplateId: 'a', SubscribeStatusString: 'accept', PopupScene: '2' };
    expect(json({ Event: popup, List: item })).toMatchObject({ choices: [choice('a')] });
    expect(json({ Event: popup, List: [item, { TemplateId: '' }] })).toMatchObject({
      choices: [choice('a')],
    });
  });

  test('rejections under the wrong wrapper, and sent reports', () => {
    const rejected = { List: [{ TemplateId: 'a', SubscribeStatusString: 'reject' }] };
    const changed = json({ Event: 'subscribe_msg_change_event', SubscribeMsgPopupEvent: rejected });
    expect(changed).toMatchObject({ choices: [{ templateId: 'a', status: 'reject', popupScene: null }] });
    const sent = { TemplateId: 'a', MsgID: '1700827132819554304', ErrorCode: 0, ErrorStatus: 'success' };
    expect(json({ Event: 'subscribe_msg_sent_event', SubscribeMsgSentEvent: { List: sent } })).toMatchObject({
      deliveries: [{ templateId: 'a', msgId: '1700827132819554304', errorCode: 0, errorStatus: 'success' }],
    });
  });
});

describe('de-duplication key', () => {
  const key = (inner: string) => read(inner).dedupeKey;

  test('MsgId, or time, event and key', () => {
    expect(content('text', '<Content>a</Content>').dedupeKey).toBe('1');
    expect(key(eventXml('CLICK', '<EventKey>A</EventKey>'))).toBe('1793581200:CLICK:A');
    expect(key(eventXml('unsubscribe', '<EventKey></EventKey>'))).toBe('1793581200:unsubscribe:');
  });

  test('two reports in one second differ, two deliveries of one do not', () => {
    const report = (id: string) =>
      eventXml('TEMPLATESENDJOBFINISH', `<MsgID>${id}</MsgID><Status>success</Status>`);
    expect(key(report('8'))).not.toBe(key(report('9')));
    const place = (x: string) => eventXml('LOCATION', `<Latitude>${x}</Latitude><Longitude>1</Longitude>`);
    expect(key(place('1'))).toBe(key(place('1')));
    expect(key(place('1'))).not.toBe(key(place('2')));
  });

  test('stays short enough for an index', () => {
    const url = `<EventKey>https://x/${'a'.repeat(3000)}</EventKey>`;
    expect(key(eventXml('VIEW', url)).length).toBeLessThan(129);
  });
});
