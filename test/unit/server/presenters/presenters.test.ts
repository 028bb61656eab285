import { describe, expect, it } from 'vitest';
import { maskName } from '../../../../server/presenters/maskName.ts';
import { waitingDays } from '../../../../server/presenters/waitingDays.ts';

describe('maskName', () => {
  it.each([
    ['张三', '张*'],
    ['林晓梅', '林**'],
    ['阿卜杜拉·买买提', '阿**'],
    ['𠮷野', '𠮷*'],
    ['张', '张'],
    ['', ''],
  ])('shows %s as %s', (name, masked) => {
    expect(maskName(name)).toBe(masked);
  });
});

describe('waitingDays', () => {
  const at = (text: string) => new Date(text);

  it('counts Beijing days, not periods of 24 hours', () => {
    const row = { status: 'submitted', updatedAt: at('2026-11-22T23:50:00+08:00') } as const;
    expect(waitingDays(row, at('2026-11-22T23:59:00+08:00'))).toBe(0);
    expect(waitingDays(row, at('2026-11-23T00:01:00+08:00'))).toBe(1);
    expect(waitingDays(row, at('2027-01-01T12:00:00+08:00'))).toBe(40);
  });

  it('is nothing when somebody else has to act', () => {
    const row = { status: 'returned', updatedAt: at('2026-11-01T00:00:00Z') } as const;
    expect(waitingDays(row, at('2026-11-22T00:00:00Z'))).toBeNull();
  });
});
