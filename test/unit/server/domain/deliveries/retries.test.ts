import { describe, expect, it } from 'vitest';
import { mayResend, pauseBefore } from '../../../../../server/domain/deliveries/retries.ts';

describe('pause before the next attempt', () => {
  it('doubles, with jitter of a quarter either way, up to half an hour', () => {
    expect(pauseBefore(1, 0, 0.5)).toBe(5_000);
    expect(pauseBefore(2, 0, 0.5)).toBe(10_000);
    expect(pauseBefore(1, 0, 0)).toBe(3_750);
    expect(pauseBefore(1, 0, 1)).toBe(6_250);
    expect(pauseBefore(7, 0, 0.5)).toBe(320_000);
  });

  it('is never shorter than WeChat asked for', () => {
    expect(pauseBefore(1, 60_000, 0.5)).toBe(60_000);
  });

  it('ends after eight attempts: then it is a matter for staff', () => {
    expect(pauseBefore(8, 0, 0.5)).toBeNull();
  });
});

describe('an attempt with no known outcome', () => {
  const first = new Date('2026-11-23T00:00:00Z');
  const minutesLater = (minutes: number) => new Date(first.getTime() + minutes * 60_000);

  it('is repeated only while WeChat drops the repetition', () => {
    expect(mayResend('template', first, minutesLater(8))).toBe(true);
    expect(mayResend('template', first, minutesLater(9))).toBe(false);
  });

  it('is never repeated where WeChat has no way to tell', () => {
    expect(mayResend('customerService', first, minutesLater(0))).toBe(false);
  });

  it('does not stop a first attempt', () => {
    expect(mayResend('customerService', null, minutesLater(0))).toBe(true);
  });
});
