import { describe, expect, it } from 'vitest';
import { quietUntil } from '../../../../../server/domain/deliveries/quietHours.ts';

const at = (beijing: string) => new Date(`${beijing}:00+08:00`);
const night = { from: '22:00', to: '07:30' };

describe('quiet hours in Beijing', () => {
  it.each([
    ['2026-11-29T21:59', null],
    ['2026-11-29T22:00', '2026-11-30T07:30'],
    ['2026-11-30T00:00', '2026-11-30T07:30'],
    ['2026-11-30T07:29', '2026-11-30T07:30'],
    ['2026-11-30T07:30', null],
  ])('%s', (now, until) => {
    expect(quietUntil(night, at(now))).toEqual(until === null ? null : at(until));
  });

  it('may lie within a day', () => {
    const noon = { from: '12:00', to: '14:00' };
    expect(quietUntil(noon, at('2026-11-29T12:30'))).toEqual(at('2026-11-29T14:00'));
    expect(quietUntil(noon, at('2026-11-29T14:00'))).toBeNull();
  });

  it('without a setting there are none', () => {
    expect(quietUntil(undefined, at('2026-11-29T03:00'))).toBeNull();
  });
});
