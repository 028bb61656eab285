import { describe, expect, it } from 'vitest';
import { toApiError } from '../../../console/src/api/apiError.ts';
import { safeNext } from '../../../console/src/pages/safeNext.ts';
import { formatDay, formatTime, formatWaiting } from '../../../console/src/text/dates.ts';
import { decisionTexts } from '../../../console/src/text/decisions.ts';
import { decisionNames } from '../../../server/presenters/decisionLabels.ts';

describe('safeNext', () => {
  it('keeps pages of the console', () => {
    expect(safeNext('/applications/SQ1?x=1')).toBe('/applications/SQ1?x=1');
  });

  it.each([
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    'javascript:alert(1)',
    '',
    null,
    ['/a'],
    '/sign-in?next=/',
  ])('goes home instead of %s', (next) => {
    expect(safeNext(next)).toBe('/');
  });
});

describe('dates', () => {
  it('are Beijing dates wherever the computer stands', () => {
    expect(formatDay('2026-11-22T16:30:00.000Z')).toBe('2026年11月23日');
    expect(formatTime('2026-11-22T16:30:00.000Z')).toBe('2026年11月23日 00:30');
    expect([formatWaiting(0), formatWaiting(3)]).toEqual(['不到 1 天', '3 天']);
  });
});

describe('decision texts', () => {
  it('exist for every decision, with phrases that pass the server’s own limits', () => {
    expect(Object.keys(decisionTexts).sort()).toEqual([...decisionNames].sort());
    for (const { phrases } of Object.values(decisionTexts)) {
      expect(phrases.length).toBeGreaterThan(0);
      for (const phrase of phrases) expect([...phrase].length).toBeLessThanOrEqual(100);
    }
  });
});

describe('toApiError', () => {
  it('keeps what the server said', () => {
    const error = toApiError({ error: { code: 'x.y', message: '请重试。', problems: [], requestId: 'r' } });
    expect([error.code, error.message, error.requestId]).toEqual(['x.y', '请重试。', 'r']);
  });

  it.each([undefined, null, '<html>502</html>', {}, { error: 'x' }])('makes a sentence out of %s', (body) => {
    expect(toApiError(body)).toMatchObject({
      code: 'network',
      message: expect.stringContaining('请稍后再试'),
    });
  });
});
