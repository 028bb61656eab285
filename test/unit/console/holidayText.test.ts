import { expect, it } from 'vitest';
import { daysIn, runsOf } from '../../../console/src/pages/clocks/holidayText.ts';

it('reads days as people paste them, and keeps what is no day for the server to say so', () => {
  expect(daysIn('2027-01-01、2027年1月2日\n2027/2/5，2027.10.1;  明天')).toEqual([
    ...['2027-01-01', '2027-01-02', '2027-02-05', '2027-10-01', '明天'],
  ]);
  expect(daysIn(' \n')).toEqual([]);
});

it('shows days in a row as one', () => {
  expect(runsOf(['2027-01-02', '2027-01-01', '2027-01-31', '2027-02-01', '2027-05-01'])).toEqual([
    ...['2027-01-01 至 2027-01-02', '2027-01-31 至 2027-02-01', '2027-05-01'],
  ]);
});
