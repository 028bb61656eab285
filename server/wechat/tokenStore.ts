import { setTimeout as sleep } from 'node:timers/promises';
import type { Clock } from '../platform/clock.ts';
import type { Logger } from '../platform/logger.ts';
import { WeChatApiError } from './errors.ts';
import type { AccessToken } from './stableToken.ts';
import { ShelfDownError, type TokenShelf } from './tokenShelf.ts';

/** The access token of one account. */
export interface TokenStore {
  /** A token that should work. */
  current(): Promise<AccessToken>;
  /** A token other than `rejected`, which WeChat has just refused. */
  replace(rejected: string): Promise<AccessToken>;
}

export interface TokenStoreDeps {
  /** null without Redis. */
  readonly shelf: TokenShelf | null;
  readonly fetch: (force: boolean) => Promise<AccessToken>;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly leaseMs?: number;
  readonly pollMs?: number;
}

const forceGuardMs = 30_000;
// How long a refused fetch is not repeated: a wrong AppSecret must not turn every message into a request.
const holdMs = { refused: 60_000, quota: 60_000, retry: 1_000, unknown: 1_000 } as const;

/**
 * One owner of the token per appid over all processes: whoever holds the lease fetches, the others wait for
 * what it puts on the shelf. Without Redis each process fetches for itself and keeps the token in memory:
 * stable_token gives all of them the same one, and chat must survive an outage of Redis.
 * Source: wechat.md §2.1
 */
export function createTokenStore(deps: TokenStoreDeps): TokenStore {
  const { shelf, fetch, clock, logger, leaseMs = 15_000, pollMs = 100 } = deps;
  const flights = new Map<string, Promise<AccessToken>>();
  let kept: AccessToken | null = null;
  let held: { error: WeChatApiError; until: number } | null = null;
  let forcedAt = Number.NEGATIVE_INFINITY;

  const now = () => clock.now().getTime();
  const usable = (token: AccessToken | null, rejected: string): token is AccessToken =>
    token !== null && token.value !== rejected && token.expiresAt > now();

  /** Concurrent callers of this process share one attempt. */
  function obtain(rejected: string): Promise<AccessToken> {
    if (usable(kept, rejected)) return Promise.resolve(kept);
    if (held && held.until > now()) return Promise.reject(held.error);
    const running = flights.get(rejected);
    if (running) return running;
    const flight = attempt(rejected).finally(() => flights.delete(rejected));
    flights.set(rejected, flight);
    return flight;
  }

  async function attempt(rejected: string): Promise<AccessToken> {
    try {
      kept = await viaShelf(rejected);
      held = null;
      return kept;
    } catch (error) {
      if (error instanceof WeChatApiError) held = { error, until: now() + holdMs[error.failure.kind] };
      throw error;
    }
  }

  async function viaShelf(rejected: string): Promise<AccessToken> {
    if (shelf === null) return renew(rejected, mayForceHere);
    try {
      return await shared(shelf, rejected);
    } catch (error) {
      if (!(error instanceof ShelfDownError)) throw error;
      logger.warn(
        { why: error.message },
        'Redis is away: the access token is fetched for this process alone',
      );
      return renew(rejected, mayForceHere);
    }
  }

  async function shared(store: TokenShelf, rejected: string): Promise<AccessToken> {
    for (let polls = Math.ceil(leaseMs / pollMs) + 1; polls > 0; polls -= 1) {
      const stored = await store.read();
      if (usable(stored, rejected)) return stored;
      const lease = await store.claim(leaseMs);
      if (lease !== null) return await owned(store, lease, rejected);
      await sleep(pollMs);
    }
    // Somebody held the lease all the time without a result; fetching once more does no harm.
    return renew(rejected, mayForceHere);
  }

  async function owned(store: TokenShelf, lease: string, rejected: string): Promise<AccessToken> {
    try {
      // The last owner may have finished between the read and the claim.
      const stored = await store.read();
      if (usable(stored, rejected)) return stored;
      const token = await renew(rejected, () => store.mayForce(clock.now().toISOString().slice(0, 10)));
      await store.write(token, clock.now()).catch(ignoreShelf);
      return token;
    } finally {
      await store.release(lease).catch(ignoreShelf);
    }
  }

  /** Asks normally first: that is enough for an expired token, and forcing is rationed. */
  async function renew(rejected: string, mayForce: () => Promise<boolean>): Promise<AccessToken> {
    const token = await fetch(false);
    if (token.value !== rejected) return token;
    const forced = (await mayForce()) ? await fetch(true) : token;
    if (forced.value !== rejected) return forced;
    throw new WeChatApiError('stable_token', { kind: 'retry', afterMs: forceGuardMs, errcode: null });
  }

  async function mayForceHere(): Promise<boolean> {
    if (now() - forcedAt < forceGuardMs) return false;
    forcedAt = now();
    return true;
  }

  /** The token is in hand: a shelf that fails now costs another process a fetch, nothing more. */
  function ignoreShelf(error: unknown): void {
    if (!(error instanceof ShelfDownError)) throw error;
    logger.warn({ why: error.message }, 'The access token could not be shared');
  }

  return { current: () => obtain(''), replace: obtain };
}
