import { DomainError } from '../errors.ts';

/**
 * Splits an amount so that the parts sum to it exactly: everybody gets the whole fen of their share, and the fen that are left
 * go to the largest remainders, to whoever comes first where they are equal.
 * @param shares whole percents that sum to 100
 * @throws DomainError `input.invalid`
 */
export function splitReward(totalFen: number, shares: readonly number[]): number[] {
  const isWhole = shares.every((share) => Number.isInteger(share) && share >= 0);
  const isAll = shares.reduce((sum, share) => sum + share, 0) === 100;
  if (!isWhole || !isAll) {
    const message = '各人的比例应是整数，合计 100。';
    throw new DomainError('input.invalid', { problems: [{ path: 'shares', code: 'not_100', message }] });
  }
  if (!Number.isSafeInteger(totalFen) || totalFen < 0) throw new RangeError('not an amount in fen');
  const exact = shares.map((share) => BigInt(totalFen) * BigInt(share));
  const parts = exact.map((product) => Number(product / 100n));
  const left = totalFen - parts.reduce((sum, part) => sum + part, 0);
  const byRest = exact
    .map((product, at) => ({ at, rest: Number(product % 100n) }))
    .sort((a, b) => b.rest - a.rest || a.at - b.at);
  const lucky = new Set(byRest.slice(0, left).map(({ at }) => at));
  return parts.map((part, at) => part + (lucky.has(at) ? 1 : 0));
}
