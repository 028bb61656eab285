import type { CallbackAccount } from '../account.ts';
import { param, type Query } from './params.ts';
import { type Refused, refused } from './refusal.ts';
import { signatureMatches } from './signature.ts';

/**
 * Answers the GET that WeChat sends when the callback URL is saved: on `ok`, send `echostr` as text/plain.
 * Official accounts send it in clear in safe mode too.
 * Source: developers.weixin.qq.com/doc/service/guide/dev/push/ (接入指南); wechat.md §1.1
 */
export function verifyUrl(query: Query, account: CallbackAccount): { ok: true; echostr: string } | Refused {
  const timestamp = param(query, 'timestamp');
  const nonce = param(query, 'nonce');
  const received = param(query, 'signature');
  const echostr = param(query, 'echostr');
  if (timestamp === null || nonce === null || received === null || echostr === null) {
    return refused('bad_params');
  }
  const genuine = signatureMatches(received, [account.token, timestamp, nonce]);
  return genuine ? { ok: true, echostr } : refused('bad_signature');
}
