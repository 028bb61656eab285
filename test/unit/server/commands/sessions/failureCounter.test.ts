import { expect, it } from 'vitest';
import { createFailureCounter } from '../../../../../server/commands/sessions/failureCounter.ts';

it('admits five tries in fifteen minutes and forgets the oldest names first', () => {
  let now = 0;
  const counter = createFailureCounter({ now: () => new Date(now) }, 3);
  const tries = (name: string, count: number) => Array.from({ length: count }, () => counter.admit(name));
  expect(tries('a', 6)).toEqual([true, true, true, true, true, false]);
  now += 15 * 60_000;
  expect(counter.admit('a')).toBe(true);
  tries('b', 5);
  tries('c', 5);
  tries('d', 1);
  expect(counter.admit('b')).toBe(false);
  expect(tries('a', 5)).toEqual([true, true, true, true, true]);
});
