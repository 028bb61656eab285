import { expect, it } from 'vitest';
import type { Draft } from '../../../../miniprogram/lib/drafts.model.ts';
import { callOf } from '../../../../miniprogram/lib/handIns.ts';
import { claimOf, dropClaim, holdClaim } from '../../../../miniprogram/lib/heldClaim.ts';
import { yuanWords } from '../../../../miniprogram/lib/money.model.ts';

const draft: Draft = {
  ...{ purpose: 'reward', form: { id: 'reward-claim', version: 1 }, about: { no: 'XS1' }, answers: {} },
  ...{ step: 0, clientId: 'c1', savedAt: 0, revision: 0 },
};

it('adds the code of the lead to the call, and not to the draft', () => {
  expect(claimOf('XS1')).toEqual({});
  holdClaim('XS1', '1234567890123456');
  expect(callOf(draft, []).body).toMatchObject({ claimCode: '1234567890123456' });
  expect(claimOf('XS2')).toEqual({});
  expect(JSON.stringify(draft)).not.toContain('1234567890123456');
  dropClaim('XS1');
  expect(callOf(draft, []).body).not.toHaveProperty('claimCode');
});

it.each([
  [0, '0 元'],
  [5, '0.05 元'],
  [123_450, '1,234.50 元'],
  [20_000_000, '200,000 元'],
])('%s fen are %s', (fen, words) => {
  expect(yuanWords(fen)).toBe(words);
});
