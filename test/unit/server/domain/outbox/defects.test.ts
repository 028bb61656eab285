import fc from 'fast-check';
import { expect, test } from 'vitest';
import { giveUpAfter, pauseAfterDefect, tellAfter } from '../../../../../server/domain/outbox/defects.ts';

const share = fc.double({ min: 0, max: 1, noNaN: true });

test('pauses grow, whatever the jitter, and are never longer than five hours', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 200 }), share, share, (count, one, two) => {
      // Two steps outweigh the jitter.
      const longest = pauseAfterDefect(1_000, 0);
      const grown = pauseAfterDefect(count + 2, two) > pauseAfterDefect(count, one);
      expect(grown || pauseAfterDefect(count, one) >= longest).toBe(true);
      expect(pauseAfterDefect(count, one)).toBeLessThanOrEqual(5 * 3_600_000);
      expect(pauseAfterDefect(count, one)).toBeGreaterThan(3_000);
    }),
  );
});

test('people are told within minutes, and a message is given up after some hours', () => {
  const until = (count: number) =>
    Array.from({ length: count - 1 }, (_, i) => pauseAfterDefect(i + 1, 0.5)).reduce(
      (sum, ms) => sum + ms,
      0,
    );
  expect(until(tellAfter)).toBeLessThan(10 * 60_000);
  expect(until(giveUpAfter)).toBeGreaterThan(6 * 3_600_000);
  expect(until(giveUpAfter)).toBeLessThan(36 * 3_600_000);
});
