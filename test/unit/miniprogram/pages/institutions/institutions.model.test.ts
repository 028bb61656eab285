import { expect, it } from 'vitest';
import { claimRows } from '../../../../../miniprogram/pages/focus/focus.model.ts';
import {
  distanceWords,
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

it.each([
  [0, '50 米以内'],
  [60, '约 100 米'],
  [840, '约 800 米'],
  [960, '约 1 公里'],
  [1_240, '约 1.2 公里'],
  [9_960, '约 10 公里'],
])('%i metres are %s', (metres, words) => {
  expect(distanceWords(metres)).toBe(words);
});
