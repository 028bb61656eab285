import { expect, it } from 'vitest';
import { claimRows } from '../../../../../miniprogram/pages/focus/focus.model.ts';
import {
  hintOf,
  institutionRows,
  maySearch,
} from '../../../../../miniprogram/pages/institutions/institutions.model.ts';

it('searches from two signs on, and says what to do otherwise', () => {
  expect([maySearch('人'), maySearch(' 人 '), maySearch('人民')]).toEqual([false, false, true]);
  expect(hintOf('人', 0)).toContain('两个字');
  expect(hintOf('人民', 0)).toContain('没有找到');
  expect(hintOf('人民', 3)).toBe('');
});

it('tells institutions of the same name apart, and says which are not contracted now', () => {
  const one = { id: '1', name: '人民医院', district: '青石县', contracted: true };
  expect(institutionRows([one, { ...one, district: null, contracted: false }])).toMatchObject([
    { text: '青石县　定点' },
    { text: '现在不是定点' },
  ]);
});

it('a claim waits for the staff until they confirmed it', () => {
  const rows = (['proposed', 'confirmed'] as const).map((state) => ({ no: state, state, name: '人民医院' }));
  expect(claimRows({ allowed: true, rows }).map(({ state }) => state)).toEqual(['等工作人员确认', '已确认']);
});
