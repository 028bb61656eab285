import { describe, expect, it } from 'vitest';
import {
  contentPlans,
  contentPurposes,
  skipReasons,
} from '../../../../../server/domain/contentChecks/plan.ts';
import { publicWords } from '../../../../../server/domain/contentChecks/publicWords.ts';
import { contentCheckInWords } from '../../../../../server/domain/contentChecks/words.ts';

describe('what is checked', () => {
  it('only words that may be published; nothing of whoever reports', () => {
    const checked = contentPurposes.filter((purpose) => contentPlans[purpose].kind === 'check');
    expect(checked).toEqual(['application']);
    for (const purpose of ['lead', 'report'] as const)
      expect(contentPlans[purpose]).toEqual({ kind: 'skip', reason: 'evidence_must_not_leave' });
    for (const purpose of ['opinion', 'message'] as const)
      expect(contentPlans[purpose]).toEqual({ kind: 'skip', reason: 'private_to_bureau' });
    expect(contentPlans.applicationPhoto).toEqual({ kind: 'skip', reason: 'needs_public_url' });
  });

  it('of an application the unit, as typed or as spoken', () => {
    const answers = { name: '林晓梅', reason: '我想出一份力', idNumber: 'x' };
    expect(publicWords({ ...answers, employer: ' 某某小学，教师 ' })).toBe('某某小学，教师');
    expect(publicWords(answers)).toBeNull();
    expect(publicWords({ employer: '  ' })).toBeNull();
  });
});

it('staff read in Chinese what came of it, and each reason in its own words', () => {
  const said = skipReasons.map((reason) => contentCheckInWords({ kind: 'skipped', reason }));
  said.push(contentCheckInWords({ kind: 'failed' }));
  for (const suggest of ['pass', 'review', 'risky'] as const)
    said.push(contentCheckInWords({ kind: 'checked', suggest, label: 1 }));
  expect(new Set(said).size).toBe(skipReasons.length + 4);
  for (const text of said) expect(text).toMatch(/[\u4e00-\u9fff]{4}/);
  expect(contentCheckInWords({ kind: 'checked', suggest: 'review', label: 21000 })).toContain('人工看');
});
