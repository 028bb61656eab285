import { describe, expect, it } from 'vitest';
import { applicationStatuses } from '../../../../../server/domain/applications/machine.ts';
import { applicationStatusMessage } from '../../../../../server/domain/messages/applicationStatus.ts';
import { keyword, keywordTime } from '../../../../../server/domain/messages/keywords.ts';

describe('keywords', () => {
  it('are cut by code point, never inside a character', () => {
    expect(keyword('thing', '😀'.repeat(30))).toBe(`${'😀'.repeat(19)}…`);
    expect(Array.from(keyword('phrase', '一二三四五六'))).toHaveLength(5);
    expect(keyword('thing', '一'.repeat(20))).toBe('一'.repeat(20));
  });

  it('are never empty and never broken over lines: WeChat refuses both', () => {
    expect(keyword('thing', '')).toBe('—');
    expect(keyword('thing', ' \n\t ')).toBe('—');
    expect(keyword('thing', '第一行\r\n第二行')).toBe('第一行 第二行');
  });

  it('tell the time in Beijing, also across midnight', () => {
    expect(keywordTime(new Date('2026-11-23T08:05:00Z'))).toBe('2026年11月23日 16:05');
    expect(keywordTime(new Date('2026-12-31T16:30:00Z'))).toBe('2027年1月1日 00:30');
  });
});

describe('the message on an application', () => {
  const limits: Record<string, number> = { character_string: 32, thing: 20, phrase: 5, time: 20 };

  it.each(applicationStatuses)('fits the keyword types for status %s', (status) => {
    const message = applicationStatusMessage({ no: 'SQ20261123ABCDEF', status, updatedAt: new Date() });
    for (const [name, value] of Object.entries(message)) {
      const limit = limits[name.replace(/\d+$/, '')] ?? 0;
      expect(Array.from(value).length, name).toBeLessThanOrEqual(limit);
      expect(value, name).not.toContain('…');
      expect(value, name).not.toBe('—');
    }
  });
});
