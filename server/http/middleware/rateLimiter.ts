import type { Clock } from '../../platform/clock.ts';

const windowMs = 60_000;
const maxKeys = 50_000;

/** Counts requests per key and minute in this process; a courtesy limit, not the account lock. */
export interface RateLimiter {
  /** False when `key` has used up its `perMinute`. */
  admit(key: string, perMinute: number): boolean;
}

export function createRateLimiter(clock: Clock): RateLimiter {
  let windowStart = 0;
  let counts = new Map<string, number>();
  return {
    admit(key, perMinute) {
      const now = clock.now().getTime();
      if (now - windowStart >= windowMs || counts.size >= maxKeys) {
        windowStart = now;
        counts = new Map();
      }
      const count = (counts.get(key) ?? 0) + 1;
      counts.set(key, count);
      return count <= perMinute;
    },
  };
}
