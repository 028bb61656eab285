import { Redis } from 'ioredis';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { systemClock } from '../../../../server/platform/clock.ts';
import type { WechatAccount } from '../../../../server/wechat/accounts.ts';
import { createPace, type Pace } from '../../../../server/wechat/pace/createPace.ts';

// The pace of an account over several processes, on a real Redis. Lower bounds of time only: a slow machine breaks none.

const connections: Redis[] = [];
const paces: Pace[] = [];
let count = 0;
/** An account that nobody has sent from; only its settings matter here. */
const account = (sendsPerSecond: number) =>
  ({ settings: { key: `pace-${process.pid}-${++count}`, sendsPerSecond } }) as unknown as WechatAccount;

beforeAll(() => {
  for (let process = 0; process < 4; process += 1) {
    const redis = new Redis(inject('redisUrl'));
    connections.push(redis);
    paces.push(createPace(redis, systemClock));
  }
});
afterAll(() => {
  for (const redis of connections) redis.disconnect();
});
const [pace, other] = [() => paces[0] as Pace, () => paces[1] as Pace];

describe('the pace of an account', () => {
  it('is kept by all processes together, and every send is counted once', async () => {
    const one = account(10);
    const from = performance.now();
    await Promise.all(
      Array.from({ length: 40 }, (_, n) => (paces[n % paces.length] as Pace).take(one, 'template')),
    );
    // 40 at 10 a second: ten in the first, the last ones not before the fourth.
    expect(performance.now() - from).toBeGreaterThan(2_000);
    const gauge = (await other().gauges(one)).find(({ via }) => via === 'template');
    expect(gauge?.used).toBe(40);
  });

  it('is each way’s own, and each account’s', async () => {
    const [one, two] = [account(1), account(1)];
    let isThird = false;
    await pace().take(one, 'template');
    const third = pace()
      .take(one, 'template')
      .then(() => {
        isThird = true;
      });
    await Promise.all([pace().take(one, 'customerService'), pace().take(two, 'template')]);
    expect(isThird).toBe(false);
    await third;
  });

  it('leaves a fifth to what is owed while news wait', async () => {
    const one = account(10);
    let news = 0;
    const waiting = Array.from({ length: 40 }, () =>
      pace()
        .take(one, 'template', 'news')
        .then(() => {
          news += 1;
        }),
    );
    await Promise.all([other().take(one, 'template'), other().take(one, 'template')]);
    // Without the reserve the two would stand among forty.
    expect(news).toBeLessThanOrEqual(16);
    await Promise.all(waiting);
  });

  it('of one a second still lets news through', async () => {
    await pace().take(account(1), 'template', 'news');
  });
});

describe('a way that WeChat has closed', () => {
  it('is closed for every process, for this account alone, and what was sent is learned as the limit', async () => {
    const [one, two] = [account(100), account(100)];
    await Promise.all(Array.from({ length: 5 }, () => pace().take(one, 'template')));
    const until = new Date(Date.now() + 60_000);
    await pace().close(one, 'template', until);
    const [mine, theirs, again] = await Promise.all([
      other().closed(one),
      other().closed(two),
      other().closed(one),
    ]);
    expect([mine, theirs, again]).toEqual([{ template: until }, {}, { template: until }]);
    const gauge = (await other().gauges(one)).find(({ via }) => via === 'template');
    expect(gauge).toMatchObject({ used: 5, limit: 4, from: 'learned', closedUntil: until });
  });
});
