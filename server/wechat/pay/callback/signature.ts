import { verify } from 'node:crypto';
import type { Verifiers } from './verifiers.ts';

/** Why something is not taken for WeChat's; for our log only. `probe`: WeChat tests whether we verify. */
export type SignatureFault = 'unsigned' | 'probe' | 'stale' | 'unknown_serial' | 'bad_signature';

/** A signed answer or notification, with the bytes as they came. */
export interface Signed {
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
}

export const windowSeconds = 300;
const probePrefix = 'WECHATPAY/SIGNTEST/';

/**
 * Verifies timestamp, nonce and raw body with the key that Wechatpay-Serial names; null when all is well. Nothing
 * is fetched for a serial that nobody configured: a stranger could make us ask WeChat as often as he likes.
 * Source: pay.weixin.qq.com, 签名验证 (wechat.md §4.5).
 */
export function signatureFault(
  { headers, body }: Signed,
  verifiers: Verifiers,
  now: Date,
): SignatureFault | null {
  const [timestamp, nonce, serial, signature] = ['timestamp', 'nonce', 'serial', 'signature'].map((name) => {
    const value = headers[`wechatpay-${name}`];
    return typeof value === 'string' ? value : '';
  });
  if (!timestamp || !nonce || !serial || !signature) return 'unsigned';
  if (signature.startsWith(probePrefix)) return 'probe';
  if (!/^\d{1,12}$/.test(timestamp)) return 'stale';
  if (Math.abs(now.getTime() / 1000 - Number(timestamp)) > windowSeconds) return 'stale';
  const key = verifiers.get(serial);
  if (!key) return 'unknown_serial';
  const message = Buffer.concat([Buffer.from(`${timestamp}\n${nonce}\n`), body, Buffer.from('\n')]);
  return verify('RSA-SHA256', message, key, Buffer.from(signature, 'base64')) ? null : 'bad_signature';
}
