import { randomInt } from 'node:crypto';
import { sealMessage } from '../crypto/envelope.ts';
import { sign } from '../crypto/signature.ts';
import { compactJson } from '../world/compactJson.ts';
import { type Fields, toPushJson, toXml } from '../xml/fields.ts';
import type { PushTarget } from './target.ts';

/** What goes over the wire in one attempt. */
export interface PushRequest {
  url: URL;
  body: string;
  contentType: string;
}

/** Query parameters of one attempt before signing. */
export interface Stamp {
  timestamp: string;
  nonce: string;
}

/** A new timestamp and nonce. */
export function newStamp(nowMs: number): Stamp {
  return {
    timestamp: String(Math.floor(nowMs / 1000)),
    nonce: String(randomInt(100_000_000, 2_000_000_000)),
  };
}

/** Adds the plain signature that every call carries (wechat.md §1.1). */
export function signedUrl(target: PushTarget, stamp: Stamp, extra: Record<string, string>): URL {
  const url = new URL(target.callbackUrl);
  url.searchParams.set('signature', sign(target.token, stamp.timestamp, stamp.nonce));
  for (const [name, value] of Object.entries({ ...stamp, ...extra })) url.searchParams.set(name, value);
  return url;
}

const bodies: Record<PushTarget['mode'], (fields: Fields, sealed: () => string) => Fields> = {
  plain: (fields) => fields,
  compat: (fields, sealed) => ({ ...fields, Encrypt: sealed() }),
  safe: (fields, sealed) => ({ ToUserName: fields.ToUserName ?? '', Encrypt: sealed() }),
};

/** Builds one attempt: the message in the target's format and mode, signed. */
export function buildRequest(target: PushTarget, fields: Fields, openid: string, stamp: Stamp): PushRequest {
  const render = (f: Fields) => (target.format === 'xml' ? toXml(f) : compactJson(toPushJson(f)));
  let encrypted: string | undefined;
  const sealed = () => {
    encrypted = sealMessage(target.encodingAESKey, target.appid, render(fields));
    return encrypted;
  };
  const body = render(bodies[target.mode](fields, sealed));
  const extra: Record<string, string> = { openid };
  if (encrypted !== undefined) {
    extra.encrypt_type = 'aes';
    extra.msg_signature = sign(target.token, stamp.timestamp, stamp.nonce, encrypted);
  }
  const contentType = target.format === 'xml' ? 'text/xml' : 'application/json';
  return { url: signedUrl(target, stamp, extra), body, contentType };
}
