import fc from 'fast-check';
import { expect, it } from 'vitest';
import { splitReward } from '../../../../../server/domain/rewards/splitReward.ts';

const anyTotal = fc.integer({ min: 0, max: 20_000_000 });
/** Percents of one to eight reporters: the cuts of a line of a hundred. A repeated report may get nothing. */
const anyShares = fc
  .array(fc.integer({ min: 0, max: 100 }), { maxLength: 7 })
  .map((cuts) => [0, ...cuts.sort((a, b) => a - b), 100])
  .map((marks) => marks.slice(1).map((mark, at) => mark - (marks[at] ?? 0)));

it('gives what is left to the largest remainders, to the first where they are equal', () => {
  expect(splitReward(100, [33, 33, 34])).toEqual([33, 33, 34]);
  expect(splitReward(1, [50, 50])).toEqual([1, 0]);
  expect(splitReward(3, [50, 25, 25])).toEqual([1, 1, 1]);
  expect(splitReward(20_001, [70, 30, 0])).toEqual([14_001, 6_000, 0]);
  expect(splitReward(500, [100])).toEqual([500]);
});

it('of one case, joint and repeated reports together get its reward exactly, and nobody more than a fen off', () => {
  fc.assert(
    fc.property(anyTotal, anyShares, (total, shares) => {
      const parts = splitReward(total, shares);
      expect(parts).toHaveLength(shares.length);
      expect(parts.reduce((sum, part) => sum + part, 0)).toBe(total);
      for (const [at, part] of parts.entries()) {
        expect(Number.isSafeInteger(part) && part >= 0).toBe(true);
        expect(Math.abs(part - (total * (shares[at] ?? 0)) / 100)).toBeLessThan(1);
        if (shares[at] === 0) expect(part).toBe(0);
      }
    }),
  );
});

it.each([[[]], [[50, 49]], [[60, 60, -20]], [[33.5, 66.5]], [[Number.NaN]]])(
  'refuses the shares %j',
  (shares) => {
    expect(() => splitReward(1_000, shares)).toThrowError(expect.objectContaining({ code: 'input.invalid' }));
  },
);

it.each([[-1], [1.5], [2 ** 53]])('refuses %s as an amount', (total) => {
  expect(() => splitReward(total, [100])).toThrow(RangeError);
});
