import { getSignature } from '@wecom/crypto';
import { describe, expect, test } from 'vitest';
import { verifyUrl } from '../../../../../server/wechat/callback/verifyUrl.ts';
import { account } from './fixture.ts';

const query = { timestamp: '1793581200', nonce: '123', echostr: '5921940693384818207' };
const signature = getSignature(account.token, query.timestamp, query.nonce, '');

describe('verifyUrl', () => {
  test('returns echostr of a genuine request', () => {
    expect(verifyUrl({ ...query, signature }, account)).toEqual({ ok: true, echostr: query.echostr });
  });

  test('refuses a forged one', () => {
    expect(verifyUrl({ ...query, nonce: '124', signature }, account)).toEqual({
      ok: false,
      reason: 'bad_signature',
    });
    expect(verifyUrl({ ...query, signature }, { ...account, token: 'other' }).ok).toBe(false);
  });

  test.each([
    { signature: [signature, signature] },
    { signature: undefined },
    { echostr: ['1', '2'] },
    { echostr: '<script>alert(1)</script>' },
    { echostr: '' },
    { timestamp: ['1793581200'] },
    { nonce: {} },
  ])('refuses malformed parameters %o', (change) => {
    expect(verifyUrl({ ...query, signature, ...change }, account)).toEqual({
      ok: false,
      reason: 'bad_params',
    });
  });
});
