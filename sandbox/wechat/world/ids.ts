import { createHash, randomBytes } from 'node:crypto';
import type { Account } from '../config.ts';
import type { World } from './world.ts';

/** Random text of the URL-safe base64 alphabet. */
export function randomText(length: number): string {
  return randomBytes(length).toString('base64url').slice(0, length);
}

/** A 64-bit id, rising, unique across restarts, above 2^53 as WeChat's are. */
export function nextInt64(world: World, counter: string): string {
  const floor = BigInt(world.clock.now()) * 1_000_000n;
  const last = BigInt(world.counters.get(counter) ?? '0');
  const next = last >= floor ? last + 1n : floor;
  return world.counters.put(counter, String(next));
}

/** WeChat's own id of an account in pushes, `gh_` and 12 hex digits. */
export function originalIdOf(account: Pick<Account, 'appid' | 'originalId'>): string {
  return account.originalId ?? `gh_${createHash('sha1').update(account.appid).digest('hex').slice(0, 12)}`;
}

/** The request id that WeChat puts into every error message. */
export function rid(world: World): string {
  const seconds = Math.floor(world.clock.now() / 1000).toString(16);
  return `${seconds}-${randomBytes(4).toString('hex')}-${randomBytes(4).toString('hex')}`;
}
