import { sealMessage } from '../../sandbox/wechat/crypto/envelope.ts';
import { sign } from '../../sandbox/wechat/crypto/signature.ts';
import type { TestProduct } from './product.ts';

/** One callback as an attacker or a broken peer could send it; every part can be bent. */
export interface Callback {
  message?: string;
  encrypted?: string;
  body?: string | Buffer;
  token?: string;
  appid?: string;
  timestamp?: number;
  nonce?: string;
  query?: Record<string, string | string[] | undefined>;
}

/** A text message of `openid` in WeChat's XML. */
export function textMessage(openid: string, content: string, msgId = String(Date.now())): string {
  const time = Math.floor(Date.now() / 1000);
  return `<xml><ToUserName><![CDATA[gh_test]]></ToUserName><FromUserName><![CDATA[${openid}]]></FromUserName><CreateTime>${time}</CreateTime><MsgType><![CDATA[text]]></MsgType><Content><![CDATA[${content}]]></Content><MsgId>${msgId}</MsgId></xml>`;
}

/** Posts a callback to the product, signed and sealed as WeChat does but for what `callback` bends. */
export async function post(
  product: TestProduct,
  callback: Callback = {},
): Promise<{ status: number; text: string }> {
  const { settings } = product.account;
  const timestamp = String(callback.timestamp ?? Math.floor(Date.now() / 1000));
  const nonce = callback.nonce ?? String(Math.random()).slice(2, 12);
  const appid = callback.appid ?? settings.appid;
  const encrypted =
    callback.encrypted ??
    sealMessage(settings.encodingAESKey, appid, callback.message ?? textMessage('oSomebody', '你好'));
  const token = callback.token ?? settings.token;
  const query: Callback['query'] = {
    signature: sign(token, timestamp, nonce),
    timestamp,
    nonce,
    encrypt_type: 'aes',
    msg_signature: sign(token, timestamp, nonce, encrypted),
    ...callback.query,
  };
  const url = new URL(product.url + settings.callbackPath);
  for (const [name, value] of Object.entries(query)) {
    for (const each of [value ?? []].flat()) url.searchParams.append(name, each);
  }
  const body =
    callback.body ??
    `<xml><ToUserName><![CDATA[gh_test]]></ToUserName><Encrypt><![CDATA[${encrypted}]]></Encrypt></xml>`;
  const response = await fetch(url, {
    method: 'POST',
    body: typeof body === 'string' ? body : new Uint8Array(body),
  });
  return { status: response.status, text: await response.text() };
}
