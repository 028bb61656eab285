import { expect, it } from 'vitest';
import { quotaLevel } from '../../../../../server/domain/deliveries/quotaLevels.ts';

const level = (used: number, limit = 1_000, closedUntil: Date | null = null) =>
  quotaLevel({ used, limit, closedUntil });

it.each([
  [0, 'good'],
  [799, 'good'],
  [800, 'warning'],
  [949, 'warning'],
  [950, 'alarm'],
  [1_500, 'alarm'],
] as const)('%d of 1000 is %s', (used, expected) => expect(level(used)).toBe(expected));

it('closed by WeChat is an alarm whatever was counted, and a quota of nothing is used up', () => {
  expect(level(1, 1_000, new Date())).toBe('alarm');
  expect(level(0, 0)).toBe('alarm');
});
