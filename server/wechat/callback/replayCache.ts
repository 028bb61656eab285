/** Remembers deliveries so that a captured one is not executed again. */
export interface ReplayCache {
  /** Notes the key; true when it was noted before and has not expired. */
  seen(key: string, now: Date): boolean;
}

/** Bounds of a cache. */
export interface ReplayCacheOptions {
  /** At least twice the timestamp window: a delivery stamped in the future stays valid that long. */
  readonly ttlSeconds?: number;
  readonly maxEntries?: number;
}

/**
 * Bounded cache in this process. Only callbacks with a genuine signature may reach it, so strangers cannot
 * flush it. It is the first line; across processes and restarts the unique index on the inbound row is the
 * second. When full, the oldest entry goes.
 */
export function createReplayCache({
  ttlSeconds = 1200,
  maxEntries = 50_000,
}: ReplayCacheOptions = {}): ReplayCache {
  // Insertion order is expiry order, because the time to live is the same for all.
  const expiries = new Map<string, number>();
  return {
    seen(key, now) {
      const at = now.getTime();
      if ((expiries.get(key) ?? 0) > at) return true;
      expiries.delete(key);
      for (const [oldest, expiry] of expiries) {
        if (expiry > at && expiries.size < maxEntries) break;
        expiries.delete(oldest);
      }
      expiries.set(key, at + ttlSeconds * 1000);
      return false;
    },
  };
}
