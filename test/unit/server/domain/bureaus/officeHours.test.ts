import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type OfficeRange,
  officeAt,
  officeHoursProblems,
} from '../../../../../server/domain/bureaus/officeHours.ts';

const day = (weekday: number): OfficeRange[] => [
  { weekday, from: '13:30', to: '17:30' },
  { weekday, from: '09:00', to: '12:00' },
];
const week = [1, 2, 3, 4, 5].flatMap(day);
/** Nobody on Mondays, only the morning on Fridays. */
const part = [...[2, 3, 4].flatMap(day), { weekday: 5, from: '09:00', to: '12:00' }];
const at = (beijing: string) => new Date(`${beijing.replace(' ', 'T')}:00+08:00`);

describe('whether somebody reads the chat', () => {
  it.each([
    ['a morning', week, '2026-11-23 09:00', 'open'],
    ['the minute before the opening', week, '2026-11-23 08:59', '2026-11-23 09:00'],
    ['the last minute of the morning', week, '2026-11-23 11:59', 'open'],
    ['lunch begins', week, '2026-11-23 12:00', '2026-11-23 13:30'],
    ['the afternoon', week, '2026-11-23 13:30', 'open'],
    ['after work', week, '2026-11-23 17:30', '2026-11-24 09:00'],
    ['midnight is a new day', week, '2026-11-24 00:00', '2026-11-24 09:00'],
    ['Friday evening', week, '2026-11-27 18:00', '2026-11-30 09:00'],
    ['the weekend', week, '2026-11-29 10:00', '2026-11-30 09:00'],
    ['the night before National Day', week, '2026-09-30 17:30', '2026-10-08 09:00'],
    ['a holiday on a weekday', week, '2026-10-05 10:00', '2026-10-08 09:00'],
    ['a Saturday that is worked for it', week, '2026-10-10 10:00', 'open'],
    ['the evening before that Saturday', week, '2026-10-09 18:00', '2026-10-10 09:00'],
    ['a weekday without hours', part, '2026-11-23 10:00', '2026-11-24 09:00'],
    ['a Friday afternoon without hours', part, '2026-11-27 14:00', '2026-12-01 09:00'],
    ['a make-up day where Mondays are off', part, '2026-10-10 14:00', 'open'],
    ['the last evening of the last known year', week, '2026-12-31 17:30', 'unknown'],
    ['the last afternoon of it', week, '2026-12-31 17:29', 'open'],
    ['a year without a table', week, '2031-03-03 10:00', 'unknown'],
    ['no hours', [], '2026-11-23 10:00', 'unknown'],
  ])('%s', (_what, hours, now, expected) => {
    const office = officeAt(hours, at(now));
    expect(office.state === 'closed' ? `${office.opensOn} ${office.opensAt}` : office.state).toBe(expected);
  });

  it('is open at the very minute that a closed office names, and not a minute before', () => {
    const minutes = fc.integer({ min: 0, max: 400 * 24 * 60 });
    fc.assert(
      fc.property(minutes, fc.constantFrom(week, part), (minute, hours) => {
        const office = officeAt(hours, new Date(at('2025-11-01 00:00').getTime() + minute * 60_000));
        if (office.state !== 'closed') return;
        const opens = at(`${office.opensOn} ${office.opensAt}`);
        expect(officeAt(hours, opens)).toEqual({ state: 'open' });
        expect(officeAt(hours, new Date(opens.getTime() - 60_000))).toEqual(office);
      }),
    );
  });
});

describe('what is wrong with office hours', () => {
  const problems = (hours: readonly OfficeRange[]) =>
    officeHoursProblems(hours).map(({ path, code }) => `${path} ${code}`);

  it.each([
    ['nothing', week, []],
    [
      'one stretch after the other',
      [
        { weekday: 1, from: '09:00', to: '12:00' },
        { weekday: 1, from: '12:00', to: '13:00' },
      ],
      [],
    ],
    ['none', [], ['hours empty']],
    ['no times', [{ weekday: 1, from: '9:00', to: '24:00' }], ['hours.0.from time', 'hours.0.to time']],
    ['the end before the beginning', [{ weekday: 1, from: '12:00', to: '09:00' }], ['hours.0.to order']],
    ['no length', [{ weekday: 1, from: '09:00', to: '09:00' }], ['hours.0.to order']],
    ['one inside another', [...week, { weekday: 3, from: '10:00', to: '11:00' }], ['hours.10.from overlap']],
    [
      'everything at once',
      [
        ...week,
        { weekday: 3, from: '', to: '11:00' },
        { weekday: 3, from: '11:00', to: '14:00' },
        { weekday: 2, from: '18:00', to: '17:45' },
      ],
      ['hours.10.from time', 'hours.11.from overlap', 'hours.12.to order'],
    ],
    [
      'more than four on a day',
      ['01', '02', '03', '04', '05'].map((hour) => ({ weekday: 1, from: `${hour}:00`, to: `${hour}:30` })),
      ['hours.4 count'],
    ],
  ])('%s', (_what, hours, expected) => {
    expect(problems(hours)).toEqual(expected);
  });
});
