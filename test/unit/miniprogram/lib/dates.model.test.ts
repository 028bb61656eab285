import { expect, it } from 'vitest';
import { dayOf, dayWords, meetingWords, timeWords } from '../../../../miniprogram/lib/dates.model.ts';

it.each([
  ['2026-11-25', '2026年11月25日'],
  ['2026-01-05', '2026年1月5日'],
  // Late in the evening in UTC it is the next day in Beijing.
  ['2026-12-31T16:30:00.000Z', '2027年1月1日'],
])('%s is %s', (day, words) => {
  expect(dayWords(day)).toBe(words);
});

it('times are those of Beijing, wherever the phone is', () => {
  expect(timeWords('2026-11-25T01:05:00.000Z')).toBe('11月25日 09:05');
  expect(meetingWords('2026-11-29T16:00:00.000Z')).toBe('11月30日 周一 00:00');
  expect(dayOf('2026-11-29T15:59:59.000Z')).toBe('2026-11-29');
});
