import type { Redis } from 'ioredis';
import type { Clock } from '../platform/clock.ts';
import type { Logger } from '../platform/logger.ts';
import type { CallerAccount } from './account.ts';
import { ApiClient } from './apiClient.ts';
import { scrub } from './scrub.ts';
import { fetchStableToken } from './stableToken.ts';
import { createTokenShelf } from './tokenShelf.ts';
import { createTokenStore } from './tokenStore.ts';

export interface AppClientDeps {
  readonly account: CallerAccount;
  /** Shared by all processes; null on one machine without Redis. */
  readonly redis: Redis | null;
  readonly clock: Clock;
  readonly logger: Logger;
  /** Without a slash at the end. */
  readonly baseUrl: string;
  /** For one API call, milliseconds. */
  readonly timeoutMs: number;
}

/** Calls of one app of WeChat, an official account or a mini program, with its own access token that all processes share. */
export function createAppClient(deps: AppClientDeps): ApiClient {
  const { account, redis, clock, logger, baseUrl, timeoutMs } = deps;
  const tokens = createTokenStore({
    shelf: redis && createTokenShelf(redis, account),
    // Longer than the two fetches that an owner may make.
    leaseMs: 2 * timeoutMs + 5_000,
    clock,
    logger,
    fetch: (force) => {
      const context = { now: clock.now(), scrub: (text: string) => scrub(text, [account.secret]) };
      return fetchStableToken({ baseUrl, account, timeoutMs, force, context });
    },
  });
  return new ApiClient({ account, tokens, baseUrl, timeoutMs, clock, logger });
}
