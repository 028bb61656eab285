import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ClockFacts, clockTone, clockWords, sourceWords } from '../../../console/src/text/clocks.ts';
import { clockKinds } from '../../../server/domain/clocks/kinds.ts';

const running: ClockFacts = {
  ...{ state: 'running', limitOn: '2026-12-01', daysLeft: 3, unit: 'workingDays' },
  ...{ isSoft: false, isLate: false },
};

describe('deadlines', () => {
  it.each<[Partial<ClockFacts>, string, string]>([
    [{}, '剩 3 个工作日', 'good'],
    [{ unit: 'days', daysLeft: 90 }, '剩 90 天', 'good'],
    [{ daysLeft: 1, isSoft: true }, '剩 1 个工作日', 'warn'],
    [{ daysLeft: 0 }, '今天到期', 'warn'],
    [{ daysLeft: -2, isLate: true }, '逾期 2 个工作日', 'bad'],
    [{ daysLeft: -2, isLate: true, unit: 'days' }, '逾期 2 天', 'bad'],
    [{ daysLeft: 0, isLate: true }, '已逾期', 'bad'],
    [{ daysLeft: null, limitOn: null }, '待节假日安排公布', 'bad'],
    [
      { daysLeft: null, limitOn: null, earliestOn: '2027-01-08' },
      '待节假日安排公布（最早 2027年1月8日）',
      'bad',
    ],
    [{ state: 'paused', daysLeft: null }, '暂停计算', 'none'],
    [{ state: 'stopped', isLate: true, daysLeft: null }, '已结束', 'none'],
  ])('%j is %s (%s)', (changes, words, tone) => {
    const clock = { ...running, ...changes };
    expect([clockWords(clock), clockTone(clock)]).toEqual([words, tone]);
  });

  it('never show a negative number of days', () => {
    fc.assert(
      fc.property(fc.integer({ min: -400, max: 400 }), fc.boolean(), (daysLeft, isSoft) => {
        const clock = { ...running, daysLeft, isSoft, isLate: daysLeft < 0 };
        expect(clockWords(clock)).not.toContain('-');
        expect(clockTone(clock) === 'bad').toBe(clockWords(clock).includes('逾期'));
      }),
    );
  });

  it('name the source of every limit in words, and say which are ours', () => {
    expect(sourceWords('S4 14')).toBe('依据《医疗保障行政处罚程序暂行规定》第 14 条');
    expect([sourceWords('ours'), sourceWords('本系统建议')]).toEqual([
      '本系统建议的期限',
      '本系统建议的期限',
    ]);
    for (const { source } of Object.values(clockKinds)) expect(sourceWords(source)).not.toMatch(/S\d|ours/);
    expect(sourceWords('依据：S3')).toBe(sourceWords('S3'));
  });
});
