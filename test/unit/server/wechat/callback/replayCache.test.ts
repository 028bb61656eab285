import { expect, test } from 'vitest';
import { createReplayCache } from '../../../../../server/wechat/callback/replayCache.ts';

const at = (seconds: number) => new Date(seconds * 1000);

test('notes a key until it expires', () => {
  const cache = createReplayCache({ ttlSeconds: 10 });
  expect([cache.seen('a', at(0)), cache.seen('a', at(9)), cache.seen('b', at(9))]).toEqual([
    false,
    true,
    false,
  ]);
  expect([cache.seen('a', at(10)), cache.seen('a', at(11))]).toEqual([false, true]);
});

test('stays within its bound and drops the oldest first', () => {
  const cache = createReplayCache({ ttlSeconds: 1000, maxEntries: 3 });
  for (const key of ['a', 'b', 'c', 'd']) expect(cache.seen(key, at(0))).toBe(false);
  expect([
    cache.seen('d', at(1)),
    cache.seen('c', at(1)),
    cache.seen('b', at(1)),
    cache.seen('a', at(1)),
  ]).toEqual([true, true, true, false]);
});

test('a full cache still knows its oldest entry', () => {
  const cache = createReplayCache({ maxEntries: 2 });
  cache.seen('a', at(0));
  cache.seen('b', at(0));
  expect(cache.seen('a', at(1))).toBe(true);
});
