import { randomBytes } from 'node:crypto';
import type { CallbackAccount } from '../account.ts';
import { buildXml } from '../xml.ts';
import { encrypt } from './cipher.ts';
import { signature } from './signature.ts';

/** A passive reply to encrypt. `random` is for tests. */
export interface ReplyToSeal {
  readonly xml: string;
  readonly account: CallbackAccount;
  /** Seconds. */
  readonly timestamp: number;
  readonly nonce: string;
  readonly random?: Buffer;
}

/**
 * Encrypted envelope of a passive reply: safe mode accepts nothing else but `success` or an empty body.
 * Source: developers.weixin.qq.com/doc/oplatform/developers/dev/push/encryption.md
 */
export function sealReply({ xml, account, timestamp, nonce, random = randomBytes(16) }: ReplyToSeal): string {
  const seconds = Math.floor(timestamp);
  const sealed = encrypt(xml, account, random);
  return buildXml({
    Encrypt: sealed,
    MsgSignature: signature([account.token, String(seconds), nonce, sealed]),
    TimeStamp: seconds,
    Nonce: nonce,
  });
}
