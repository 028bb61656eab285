import { encrypt, getSignature } from '@wecom/crypto';
import type { CallbackRequest } from '../../../../../server/wechat/callback/openCallback.ts';

/** A made-up account and a sender that seals with @wecom/crypto, so that ours is checked against another's. */
export const account = {
  appid: 'wx0123456789abcdef',
  token: 'callbacktoken',
  encodingAESKey: 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG',
};

export const now = new Date('2026-11-02T01:00:00Z');
export const seconds = String(now.getTime() / 1000);

export interface Delivery {
  inner?: string;
  appid?: string;
  token?: string;
  timestamp?: string;
  encrypted?: string;
}

/** A genuine safe-mode delivery, or one that differs where told. */
export function delivery(change: Delivery = {}): CallbackRequest {
  const {
    appid = account.appid,
    token = account.token,
    timestamp = seconds,
    inner = textXml('你好'),
  } = change;
  const nonce = '1320562132';
  const encrypted = change.encrypted ?? encrypt(account.encodingAESKey, inner, appid);
  return {
    query: {
      timestamp,
      nonce,
      openid: 'oFan1',
      encrypt_type: 'aes',
      msg_signature: getSignature(token, timestamp, nonce, encrypted),
    },
    body: envelope(encrypted),
    account,
    now,
  };
}

export function envelope(encrypted: string): Buffer {
  return Buffer.from(
    `<xml>\n<ToUserName><![CDATA[gh_1]]></ToUserName>\n<Encrypt><![CDATA[${encrypted}]]></Encrypt>\n</xml>`,
  );
}

export function textXml(content: string): string {
  return pushXml(`<MsgType><![CDATA[text]]></MsgType><Content><![CDATA[${content}]]></Content>
<MsgId>23456789012345678</MsgId>`);
}

export function eventXml(event: string, rest = ''): string {
  return pushXml(`<MsgType><![CDATA[event]]></MsgType><Event><![CDATA[${event}]]></Event>${rest}`);
}

export function pushXml(rest: string): string {
  return `<xml><ToUserName><![CDATA[gh_1]]></ToUserName><FromUserName><![CDATA[oFan1]]></FromUserName>
<CreateTime>1793581200</CreateTime>${rest}</xml>`;
}
