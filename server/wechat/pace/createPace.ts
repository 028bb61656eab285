import { setTimeout as sleep } from 'node:timers/promises';
import type { Redis } from 'ioredis';
import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';
import type { Via } from '../../domain/deliveries/vias.ts';
import { vias } from '../../domain/deliveries/vias.ts';
import { beijingDay } from '../../domain/time.ts';
import type { Clock } from '../../platform/clock.ts';
import type { WechatAccount } from '../accounts.ts';
import type { Gauge } from './gauge.ts';
import { dailyQuota } from './quotas.ts';

/** How fast and how much an account may send, shared by all workers. */
export interface Pace {
  /** Waits for the account's turn on this way, and counts the send. */
  take(account: WechatAccount, via: Via): Promise<void>;
  /** WeChat said that the day's quota of this way is used up: nobody tries before `until`. */
  close(account: WechatAccount, via: Via, until: Date): Promise<void>;
  /** Ways that are closed now, and until when. */
  closed(account: WechatAccount): Promise<Partial<Record<Via, Date>>>;
  /** Sends of today by way, with the limit and where it comes from. */
  gauges(account: WechatAccount): Promise<Gauge[]>;
}

const defaultPerSecond = 20;
const daySeconds = 86_400;
const prefix = 'fundwatch:pace';

/**
 * Pace by Redis. What it holds may be lost: then the limits of WeChat stop us, and we learn them again.
 * Source: quotas per account and call, wechat.md §2.2, §2.3
 */
export function createPace(redis: Redis, clock: Clock): Pace {
  const limiters = new Map<string, RateLimiterRedis>();

  function limiterOf({ settings }: WechatAccount): RateLimiterRedis {
    const points = settings.sendsPerSecond ?? defaultPerSecond;
    const known = limiters.get(settings.key);
    if (known) return known;
    const made = new RateLimiterRedis({
      storeClient: redis,
      keyPrefix: `${prefix}:${settings.key}`,
      points,
      duration: 1,
      // Without Redis every worker keeps the pace for itself; there are no jobs then anyway.
      insuranceLimiter: new RateLimiterMemory({ points, duration: 1 }),
    });
    limiters.set(settings.key, made);
    return made;
  }

  const today = () => beijingDay(clock.now());
  const countKey = ({ settings }: WechatAccount, via: Via) =>
    `${prefix}:count:${settings.key}:${via}:${today()}`;
  const closedKey = ({ settings }: WechatAccount, via: Via) => `${prefix}:closed:${settings.key}:${via}`;
  const learnedKey = ({ settings }: WechatAccount, via: Via) => `${prefix}:learned:${settings.key}:${via}`;

  async function closed(account: WechatAccount): Promise<Partial<Record<Via, Date>>> {
    const ends = await redis.mget(vias.map((via) => closedKey(account, via)));
    const open = vias.flatMap((via, index) => {
      const until = Number(ends[index] ?? 0);
      return until > clock.now().getTime() ? [[via, new Date(until)] as const] : [];
    });
    return Object.fromEntries(open);
  }

  return {
    async take(account, via) {
      for (;;) {
        try {
          await limiterOf(account).consume(via);
          break;
        } catch (error) {
          if (!(error instanceof RateLimiterRes)) throw error;
          await sleep(error.msBeforeNext);
        }
      }
      const key = countKey(account, via);
      await redis
        .multi()
        .incr(key)
        .expire(key, 3 * daySeconds)
        .exec();
    },
    async close(account, via, until) {
      const used = Number((await redis.get(countKey(account, via))) ?? 0);
      const ms = until.getTime() - clock.now().getTime();
      if (ms <= 0) return;
      await redis
        .multi()
        .set(closedKey(account, via), until.getTime(), 'PX', ms)
        // The refused one was counted too.
        .set(learnedKey(account, via), Math.max(used - 1, 0), 'EX', 30 * daySeconds)
        .exec();
    },
    closed,
    async gauges(account) {
      const counts = await redis.mget(vias.map((via) => countKey(account, via)));
      const learned = await redis.mget(vias.map((via) => learnedKey(account, via)));
      const ends = await closed(account);
      return vias.map((via, index) => ({
        via,
        used: Number(counts[index] ?? 0),
        ...dailyQuota(account.settings.quotas?.[via], learned[index] ?? null, via),
        closedUntil: ends[via] ?? null,
      }));
    },
  };
}
