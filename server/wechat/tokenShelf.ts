import { randomUUID } from 'node:crypto';
import type { Redis } from 'ioredis';
import type { AccountCredentials } from './account.ts';
import type { AccessToken } from './stableToken.ts';
import { createTokenCipher } from './tokenCipher.ts';

/** Redis cannot be asked now; the caller does without. */
export class ShelfDownError extends Error {
  override readonly name = 'ShelfDownError';
}

/** Where all processes keep one account's token. Every call fails with ShelfDownError within `patienceMs`. */
export interface TokenShelf {
  read(): Promise<AccessToken | null>;
  write(token: AccessToken, now: Date): Promise<void>;
  /** Takes the lease for `leaseMs`; null when another holds it. */
  claim(leaseMs: number): Promise<string | null>;
  release(lease: string): Promise<void>;
  /** Permission to force a new token: 30 s apart and below WeChat's 20 a day, over all processes. */
  mayForce(day: string): Promise<boolean>;
}

export const forceGuardMs = 30_000;
// WeChat allows 20; the rest is for people.
export const forcesPerDay = 15;
const releaseScript = `if redis.call('get', KEYS[1]) == ARGV[1] then return redis.call('del', KEYS[1]) end return 0`;
// ioredis would queue commands in these states until the connection is back.
const downStates = new Set(['close', 'reconnecting', 'end']);

export function createTokenShelf(
  redis: Redis,
  account: Pick<AccountCredentials, 'appid' | 'secret'>,
  patienceMs = 500,
): TokenShelf {
  const cipher = createTokenCipher(account);
  // The braces keep one account's keys in one slot of a Redis Cluster.
  const key = (name: string) => `fundwatch:wechat:{${account.appid}}:${name}`;

  function ask<T>(command: () => Promise<T>): Promise<T> {
    if (downStates.has(redis.status)) return Promise.reject(new ShelfDownError(redis.status));
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new ShelfDownError('timeout')), patienceMs);
      command()
        .then(resolve, () => reject(new ShelfDownError('error')))
        .finally(() => clearTimeout(timer));
    });
  }

  return {
    async read() {
      const sealed = await ask(() => redis.get(key('token')));
      const text = sealed === null ? null : cipher.open(sealed);
      // Sealed by ourselves, so its shape is known.
      return text === null ? null : JSON.parse(text);
    },
    async write({ value, expiresAt }, now) {
      const lifetime = Math.max(1, Math.floor(expiresAt - now.getTime()));
      const sealed = cipher.seal(JSON.stringify({ value, expiresAt }));
      await ask(() => redis.set(key('token'), sealed, 'PX', lifetime));
    },
    async claim(leaseMs) {
      const lease = randomUUID();
      const taken = await ask(() => redis.set(key('lease'), lease, 'PX', leaseMs, 'NX'));
      return taken === null ? null : lease;
    },
    async release(lease) {
      await ask(() => redis.eval(releaseScript, 1, key('lease'), lease));
    },
    async mayForce(day) {
      const first = await ask(() => redis.set(key('forced'), '1', 'PX', forceGuardMs, 'NX'));
      if (first === null) return false;
      const count = await ask(() => redis.incr(key(`forced:${day}`)));
      await ask(() => redis.expire(key(`forced:${day}`), 86_400));
      return count <= forcesPerDay;
    },
  };
}
