import { expect, it } from 'vitest';
import {
  commonRows,
  likeMonday,
  officeLines,
  rangesOf,
  rowOf,
  weekdays,
} from '../../../console/src/pages/bureaus/officeRows.ts';
import { officeHoursProblems, officeWeekdays } from '../../../server/domain/bureaus/officeHours.ts';

it('the hours to begin from pass, and every weekday has the same', () => {
  expect(officeHoursProblems(rangesOf(commonRows()))).toEqual([]);
  expect(new Set(officeLines(rangesOf(commonRows())).map((line) => line.slice(4))).size).toBe(1);
  expect(weekdays).toEqual(officeWeekdays);
});

it('every day is like Monday, whatever stood there', () => {
  const rows = [rowOf({ weekday: 1, from: '08:00', to: '11:00' }), rowOf({ weekday: 4, from: '', to: '' })];
  const copied = likeMonday(rows);
  expect(officeLines(rangesOf(copied))).toEqual(weekdays.map((label) => `${label} 08:00–11:00`));
  expect(new Set(copied.map(({ key }) => key)).size).toBe(5);
  expect(likeMonday([])).toEqual([]);
});

it('is sent in the order of the page, where a row added late stands with its day', () => {
  const rows = [2, 1, 2].map((weekday, at) => rowOf({ weekday, from: `0${at}:00`, to: `0${at}:30` }));
  expect(rangesOf(rows).map(({ from }) => from)).toEqual(['01:00', '00:00', '02:00']);
  expect(officeLines(rangesOf(rows))[2]).toBe('星期三 不办公');
});
