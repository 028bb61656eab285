import { setTimeout as sleep } from 'node:timers/promises';
import type { Redis } from 'ioredis';
import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';
import type { Priority } from '../../domain/deliveries/priorities.ts';
import type { Via } from '../../domain/deliveries/vias.ts';
import { vias } from '../../domain/deliveries/vias.ts';
import { beijingDay } from '../../domain/time.ts';
import { batched } from '../../platform/batched.ts';
import type { Clock } from '../../platform/clock.ts';
import type { WechatAccount } from '../accounts.ts';
import type { Gauge } from './gauge.ts';
import { dailyQuota } from './quotas.ts';

/** How fast and how much an account may send, shared by all workers. */
export interface Pace {
  /** Waits for the account's turn on this way, and counts the send. News leave a fifth of the pace to what is owed. */
  take(account: WechatAccount, via: Via, priority?: Priority): Promise<void>;
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

/** Ours: of the sends of a second, as much as news may take. */
const newsShare = 0.8;

/** A send that waits for its turn. */
interface Turn {
  account: WechatAccount;
  via: Via;
}

/**
 * Pace by Redis. What it holds may be lost: then the limits of WeChat stop us, and we learn them again. Sends that ask at the
 * same time are asked for with one command.
 * Source: quotas per account and call, wechat.md §2.2, §2.3
 */
export function createPace(redis: Redis, clock: Clock): Pace {
  const limiters = new Map<string, RateLimiterRedis>();

  function limiterOf({ settings }: WechatAccount, name: string, share: number): RateLimiterRedis {
    const key = `${settings.key}${name}`;
    const known = limiters.get(key);
    if (known) return known;
    const points = Math.max(1, Math.floor((settings.sendsPerSecond ?? defaultPerSecond) * share));
    const made = new RateLimiterRedis({
      storeClient: redis,
      keyPrefix: `${prefix}:${key}`,
      points,
      duration: 1,
      // Without Redis every worker keeps the pace for itself; there are no jobs then anyway.
      insuranceLimiter: new RateLimiterMemory({ points, duration: 1 }),
    });
    limiters.set(key, made);
    return made;
  }

  const today = () => beijingDay(clock.now());
  const countKey = ({ settings }: WechatAccount, via: Via) =>
    `${prefix}:count:${settings.key}:${via}:${today()}`;
  const closedKey = ({ settings }: WechatAccount, via: Via) => `${prefix}:closed:${settings.key}:${via}`;
  const learnedKey = ({ settings }: WechatAccount, via: Via) => `${prefix}:learned:${settings.key}:${via}`;

  /** How long each has to wait before it may ask again, ms; 0 = go. */
  async function turns(
    waiting: readonly Turn[],
    limiter: (turn: Turn) => RateLimiterRedis,
  ): Promise<number[]> {
    const waits = new Map<Turn, number>();
    for (const together of groups(waiting, ({ account, via }) => `${account.settings.key} ${via}`)) {
      const [first] = together;
      const { allowed, wait } = await consume(limiter(first), first.via, together.length);
      for (const [index, turn] of together.entries()) waits.set(turn, index < allowed ? 0 : wait);
    }
    return waiting.map((turn) => waits.get(turn) ?? 0);
  }

  const ofAll = batched<Turn, number>((waiting) =>
    turns(waiting, ({ account }) => limiterOf(account, '', 1)),
  );
  const ofNews = batched<Turn, number>((waiting) =>
    turns(waiting, ({ account }) => limiterOf(account, ':news', newsShare)),
  );

  const count = batched<string, void>(async (keys) => {
    const commands = redis.multi();
    for (const [first, ...more] of groups(keys, (key) => key))
      commands.incrby(first, more.length + 1).expire(first, 3 * daySeconds);
    await commands.exec();
    return keys.map(() => undefined);
  });

  const closed = batched<WechatAccount, Partial<Record<Via, Date>>>(async (accounts) => {
    const asked = [...new Set(accounts)];
    const ends = await redis.mget(asked.flatMap((account) => vias.map((via) => closedKey(account, via))));
    const now = clock.now().getTime();
    const known = new Map(
      asked.map((account, at) => {
        const open = vias.flatMap((via, index) => {
          const until = Number(ends[at * vias.length + index] ?? 0);
          return until > now ? [[via, new Date(until)] as const] : [];
        });
        return [account, Object.fromEntries(open)];
      }),
    );
    return accounts.map((account) => known.get(account) ?? {});
  });

  return {
    async take(account, via, priority = 'owed') {
      const turn = { account, via };
      const steps = priority === 'news' ? [ofNews, ofAll] : [ofAll];
      for (const step of steps)
        for (let wait = await step(turn); wait > 0; wait = await step(turn)) await sleep(wait);
      await count(countKey(account, via));
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

/** Takes `points` of a second: how many of them it still gave, and when there are more. */
async function consume(
  limiter: RateLimiterRedis,
  key: string,
  points: number,
): Promise<{ allowed: number; wait: number }> {
  try {
    await limiter.consume(key, points);
    return { allowed: points, wait: 0 };
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error;
    const before = error.consumedPoints - points;
    return { allowed: Math.max(0, limiter.points - before), wait: Math.max(1, error.msBeforeNext) };
  }
}

function groups<T>(rows: readonly T[], keyOf: (row: T) => string): [T, ...T[]][] {
  const byKey = new Map<string, [T, ...T[]]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = byKey.get(key);
    if (group) group.push(row);
    else byKey.set(key, [row]);
  }
  return [...byKey.values()];
}
