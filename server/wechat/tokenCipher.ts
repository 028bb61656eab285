import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import type { AccountCredentials } from './account.ts';

/**
 * Seals the access token for Redis. Whoever reads Redis' append-only file, a dump or a backup could otherwise
 * write to every follower in the bureau's name for two hours. The key comes from the AppSecret, which every
 * process has anyway: nothing more to configure, and a changed AppSecret makes old entries unreadable, as it
 * should, because WeChat ends the old tokens too.
 */
export interface TokenCipher {
  seal(text: string): string;
  /** null for what was not sealed with this account's present secret. */
  open(sealed: string): string | null;
}

const ivBytes = 12;
const tagBytes = 16;

export function createTokenCipher({
  appid,
  secret,
}: Pick<AccountCredentials, 'appid' | 'secret'>): TokenCipher {
  const key = Buffer.from(hkdfSync('sha256', secret, appid, 'fundwatch wechat access token', 32));
  const aad = Buffer.from(appid);
  return {
    seal(text) {
      const iv = randomBytes(ivBytes);
      const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(aad);
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64url');
    },
    open(sealed) {
      const bytes = Buffer.from(sealed, 'base64url');
      if (bytes.length < ivBytes + tagBytes) return null;
      const tag = bytes.subarray(ivBytes, ivBytes + tagBytes);
      const options = { authTagLength: tagBytes };
      const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, ivBytes), options);
      decipher.setAAD(aad).setAuthTag(tag);
      try {
        const body = decipher.update(bytes.subarray(ivBytes + tagBytes));
        return Buffer.concat([body, decipher.final()]).toString();
      } catch {
        return null;
      }
    },
  };
}
