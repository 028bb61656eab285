import { describe, expect, it } from 'vitest';
import type { Counts } from '../../../console/src/api/types.ts';
import { countText, moreWaiting, sumOf } from '../../../console/src/text/counts.ts';

const exactly = (count: number) => ({ count, more: false });
const waiting = (count: number | null): Counts => ({
  dialogues: count === null ? null : exactly(count),
  tasks: exactly(0),
  late: null,
});

describe('numbers beside the entries of the navigation', () => {
  it.each([
    [exactly(3), '3'],
    [exactly(0), ''],
    [null, ''],
    [undefined, ''],
    [{ count: 99, more: true }, '99+'],
    // None of the newest may be seen; whether any of the others may, is not looked at.
    [{ count: 0, more: true }, ''],
  ])('%j stands there as %j', (count, text) => {
    expect(countText(count)).toBe(text);
  });

  it('are one where they are folded away', () => {
    expect(sumOf([exactly(2), null, { count: 99, more: true }])).toEqual({ count: 101, more: true });
    expect(countText(sumOf([null, undefined]))).toBe('');
  });

  it.each([
    [null, 2, ''],
    [waiting(2), 2, ''],
    [waiting(2), 1, ''],
    [waiting(2), 3, '又有人在等人工答复，现在共 3 个。'],
    [waiting(0), 1, '又有人在等人工答复，现在共 1 个。'],
    [waiting(null), 1, ''],
    [waiting(1), null, ''],
  ])('are read out when more people wait, and only then: %j, then %j', (before, now, said) => {
    expect(moreWaiting(before, waiting(now))).toBe(said);
  });
});
