import { expect, it } from 'vitest';
import { consentedOf, type Term, termView } from '../../../../../miniprogram/pages/term/term.model.ts';

const term: NonNullable<Term> = {
  ...{
    no: 'PZ1',
    statusLabel: '在聘',
    termNo: 2,
    termStart: '2026-01-01',
    termEnd: '2027-12-31',
    inForce: true,
  },
  ...{ consent: null, mayConsent: true, resigning: false, mayResign: true, resignationReply: null },
};

it('says how long it runs, and what was said to a renewal', () => {
  expect(termView(term).facts.map(({ text }) => text)).toEqual([
    ...['PZ1', '2026年1月1日至2027年12月31日', '第 2 届'],
  ]);
  expect(termView({ ...term, consent: 'given' })).toMatchObject({
    consentHint: expect.stringContaining('您已答复“同意续聘”'),
  });
  expect(termView({ ...term, consent: 'asked' }).consentHint).toBe('');
});

it('passes on what may be done, and why a request was turned down', () => {
  expect(termView({ ...term, mayResign: false, resigning: true })).toMatchObject({
    ...{ mayConsent: true, mayResign: false, resigning: true, nothing: '' },
  });
  expect(termView({ ...term, resignationReply: '误发。' }).reply).toContain('误发。');
});

it('somebody without a term learns how to become a supervisor', () => {
  expect(termView(null)).toMatchObject({ mayConsent: false, mayResign: false });
  expect(termView(null).nothing).toContain('申请');
});

it('what was said to a renewal is where another answer begins', () => {
  expect(consentedOf(null)).toEqual({});
  expect(consentedOf({ ...term, consent: 'asked' })).toEqual({});
  expect(consentedOf({ ...term, consent: 'declined' })).toEqual({ consent: '不续聘' });
});
