import { describe, expect, it } from 'vitest';
import { periodBefore, periodOf } from '../../../../../server/domain/cadence/period.ts';
import { dutyState } from '../../../../../server/domain/cadence/state.ts';

describe('periods are calendar years and half-years (trap 22, ours)', () => {
  it.each([
    ['2026-01-01', 'year', { key: '2026', start: '2026-01-01', end: '2026-12-31', warnOn: '2026-10-01' }],
    ['2028-02-29', 'year', { key: '2028', start: '2028-01-01', end: '2028-12-31', warnOn: '2028-10-01' }],
    [
      ...(['2027-06-30', 'half_year'] as const),
      { key: '2027-H1', start: '2027-01-01', end: '2027-06-30', warnOn: '2027-05-16' },
    ],
    [
      ...(['2027-07-01', 'half_year'] as const),
      { key: '2027-H2', start: '2027-07-01', end: '2027-12-31', warnOn: '2027-11-16' },
    ],
  ] as const)('%s by %s', (day, per, period) => {
    expect(periodOf(day, per)).toEqual(period);
  });

  it('know the one before', () => {
    expect(periodBefore(periodOf('2027-03-01', 'half_year'), 'half_year').key).toBe('2026-H2');
    expect(periodBefore(periodOf('2027-03-01', 'year'), 'year').key).toBe('2026');
  });
});

describe('dutyState', () => {
  const period = periodOf('2027-01-01', 'year');
  const hard = { times: 1, soft: false };
  it.each([
    [hard, 0, '2027-09-30', 'pending'],
    [hard, 0, '2027-10-01', 'warned'],
    [hard, 0, '2027-12-31', 'warned'],
    [hard, 0, '2028-01-01', 'overdue'],
    [{ times: 1, soft: true }, 0, '2028-01-01', 'reminded'],
    [hard, 1, '2028-01-01', 'met'],
    [{ times: 2, soft: false }, 1, '2027-10-01', 'warned'],
  ] as const)('%j with %i held on %s is %s', (duty, held, today, state) => {
    expect(dutyState(duty, { held, period, today })).toBe(state);
  });
});
