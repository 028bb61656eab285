import { decrypt, getSignature } from '@wecom/crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { articleReplyXml, imageReplyXml, replyXml } from '../../../../../server/wechat/callback/reply.ts';
import { sealReply } from '../../../../../server/wechat/callback/sealReply.ts';
import { parseXml } from '../../../../../server/wechat/xml.ts';
import { account } from './fixture.ts';

const head = { toUser: 'oFan1', fromUser: 'gh_1', createTimeSeconds: 1793581200 };

describe('replies', () => {
  test('text, in seconds', () => {
    expect(replyXml({ ...head, text: '你好' })).toBe(
      '<xml><ToUserName><![CDATA[oFan1]]></ToUserName><FromUserName><![CDATA[gh_1]]></FromUserName>' +
        '<CreateTime>1793581200</CreateTime><MsgType><![CDATA[text]]></MsgType><Content><![CDATA[你好]]></Content></xml>',
    );
  });

  test.each([']]>', ']]]]>>', 'a]]><MsgType><![CDATA[news]]></MsgType>', '😀]]>😀', '&lt;<![CDATA[', ' x '])(
    'what a person wrote stays text: %s',
    (text) => {
      const parsed = parseXml(replyXml({ ...head, text }));
      expect(parsed).toMatchObject({ Content: text, MsgType: 'text' });
    },
  );

  test('any text survives, but for characters that XML does not allow', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(']', '>', '<', '&', '😀', '\u0000', '\u0008', '中', ' ', 'a') }),
        (text) => {
          // biome-ignore lint/suspicious/noControlCharactersInRegex: the ones that are dropped.
          const kept = text.replace(/[\u0000\u0008]/g, '');
          if (text !== '') expect(parseXml(replyXml({ ...head, text }))).toMatchObject({ Content: kept });
        },
      ),
    );
  });

  test('2048 bytes at most, and never empty', () => {
    expect(() => replyXml({ ...head, text: 'a'.repeat(2048) })).not.toThrow();
    expect(() => replyXml({ ...head, text: 'a'.repeat(2049) })).toThrow(RangeError);
    expect(() => replyXml({ ...head, text: '中'.repeat(683) })).toThrow(/2049/);
    expect(() => replyXml({ ...head, text: '' })).toThrow(RangeError);
  });

  test('image and article', () => {
    expect(parseXml(imageReplyXml({ ...head, mediaId: 'm' }))).toMatchObject({
      MsgType: 'image',
      Image: { MediaId: 'm' },
    });
    const article = { title: 't', description: 'd', picUrl: 'http://p', url: 'http://u?a=1&b=2' };
    expect(parseXml(articleReplyXml({ ...head, article }))).toMatchObject({
      ArticleCount: '1',
      Articles: { item: { Title: 't', Url: 'http://u?a=1&b=2' } },
    });
  });
});

describe('sealReply', () => {
  test('@wecom/crypto opens it and finds the signature right', () => {
    const xml = replyXml({ ...head, text: '你好😀' });
    const sealed = parseXml(sealReply({ xml, account, timestamp: 1793581200, nonce: '77' }));
    const encrypted = String(sealed?.Encrypt);
    expect(decrypt(account.encodingAESKey, encrypted)).toMatchObject({ message: xml, id: account.appid });
    expect(sealed).toMatchObject({
      MsgSignature: getSignature(account.token, '1793581200', '77', encrypted),
      TimeStamp: '1793581200',
      Nonce: '77',
    });
  });

  test('no two envelopes are alike', () => {
    const seal = () => sealReply({ xml: '<xml></xml>', account, timestamp: 1, nonce: '1' });
    expect(seal()).not.toBe(seal());
  });
});
