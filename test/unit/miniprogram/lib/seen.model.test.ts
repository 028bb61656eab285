import { expect, it } from 'vitest';
import { createSeen, isNew } from '../../../../miniprogram/lib/seen.model.ts';
import { fakeStorage } from './fakeStorage.ts';

it('a matter is new until what the bureau wrote last was shown on this phone', () => {
  const seen = createSeen(fakeStorage());
  const matter = { no: 'YJ1', lastAnswerAt: '2026-11-25T01:00:00.000Z' };
  expect(isNew(seen.all(), matter)).toBe(true);
  seen.mark('YJ1', matter.lastAnswerAt);
  expect(isNew(seen.all(), matter)).toBe(false);
  expect(isNew(seen.all(), { ...matter, no: 'YJ2' })).toBe(true);
  expect(isNew(seen.all(), { ...matter, lastAnswerAt: '2026-11-25T01:00:01.000Z' })).toBe(true);
});

it('what nobody answered is not new, and marks nothing', () => {
  const seen = createSeen(fakeStorage());
  seen.mark('YJ1', null);
  expect(seen.all()).toEqual({});
  expect(isNew({}, { no: 'YJ1', lastAnswerAt: null })).toBe(false);
});
