import { expect, test } from 'vitest';
import { openPayCallback } from '../../../../../server/wechat/pay/callback/openPayCallback.ts';
import {
  callbackMerchant,
  certificate,
  keys,
  notification,
  now,
  publicKeySerial,
  type SignOptions,
  signedHeaders,
} from './support.ts';

const finished = {
  out_bill_no: 'JL2026A1',
  transfer_bill_no: '1330001',
  state: 'SUCCESS',
  mch_id: '1900000001',
  transfer_amount: 50_000,
  openid: 'oSecretOpenid0001',
};
const body = notification(finished);
const open = (text: string, options?: SignOptions, at = now, headers = signedHeaders(text, options)) =>
  openPayCallback({ headers, body: Buffer.from(text) }, callbackMerchant, at);
const minutes = (count: number) => new Date(now.getTime() + count * 60_000);

test('gives the number of the bill, signed by a public key or by a platform certificate', () => {
  expect(open(body)).toEqual({ ok: true, outBillNo: 'JL2026A1' });
  const { privateKey, serial } = certificate;
  expect(open(body, { privateKey, serial })).toEqual({ ok: true, outBillNo: 'JL2026A1' });
});

test('opens a replay within five minutes, which only wakes again, and none later', () => {
  const headers = signedHeaders(body);
  expect(open(body, {}, minutes(4.9), headers)).toMatchObject({ ok: true });
  expect(open(body, {}, minutes(5.1), headers)).toEqual({ ok: false, reason: 'stale' });
  expect(open(body, {}, minutes(-5.1), headers)).toEqual({ ok: false, reason: 'stale' });
});

test.each<[string, string, SignOptions]>([
  ['signed by a stranger', 'bad_signature', { privateKey: keys.stranger.privateKey }],
  ['signed by our own key', 'bad_signature', { privateKey: keys.merchant.privateKey }],
  ['under the serial of another key', 'bad_signature', { serial: certificate.serial }],
  ['under an unknown serial', 'unknown_serial', { serial: 'PUB_KEY_ID_9' }],
  ['under __proto__', 'unknown_serial', { serial: '__proto__' }],
  ['under toString', 'unknown_serial', { serial: 'toString' }],
  ['as a probe', 'probe', { prefix: 'WECHATPAY/SIGNTEST/' }],
])('refuses what comes %s', (_how, reason, options) => {
  expect(open(body, options)).toEqual({ ok: false, reason });
});

test.each(['timestamp', 'nonce', 'serial', 'signature'])('refuses what comes without %s', (name) => {
  const headers = signedHeaders(body);
  delete headers[`wechatpay-${name}`];
  expect(open(body, {}, now, headers)).toEqual({ ok: false, reason: 'unsigned' });
});

test.each([
  ['another timestamp', { 'wechatpay-timestamp': String(now.getTime() / 1000 + 1) }],
  ['another nonce', { 'wechatpay-nonce': 'f'.repeat(32) }],
  [
    'a signature cut short',
    { 'wechatpay-signature': signedHeaders(body)['wechatpay-signature']?.slice(0, 99) },
  ],
])('refuses %s', (_what, change) => {
  const headers = { ...signedHeaders(body), ...change } as Record<string, string>;
  expect(open(body, {}, now, headers)).toEqual({ ok: false, reason: 'bad_signature' });
});

test('refuses a changed body, whichever byte', () => {
  const headers = signedHeaders(body);
  for (const text of [body.slice(0, -1), `${body} `, body.replace('SUCCESS', 'FAIL'), body.replace('A', 'B')])
    if (text !== body) expect(open(text, {}, now, headers).ok).toBe(false);
});

test.each<[string, string, string]>([
  ['half a body', body.slice(0, 300), 'malformed'],
  ['no body', '', 'malformed'],
  ['a list', '[]', 'malformed'],
  ['a secret that another key sealed', notification(finished, { key: 'f'.repeat(32) }), 'not_decrypted'],
  ['other associated data', notification(finished, { associated: 'transaction' }), 'not_decrypted'],
  ['another merchant', notification({ ...finished, mch_id: '1900000002' }), 'other_merchant'],
  ['no bill number', notification({ state: 'SUCCESS' }), 'malformed'],
  ['a bill number with a path in it', notification({ out_bill_no: '../x' }), 'malformed'],
])('refuses %s, however well signed', (_what, text, reason) => {
  expect(open(text)).toEqual({ ok: false, reason });
});

test('takes notifications about other things and wakes nothing', () => {
  const text = notification({ echo: 1 }, { event: 'SECURITY_ECHO.SUCCESS' });
  expect(open(text)).toEqual({ ok: true, outBillNo: null });
});

test('the serial that signed is the one that is named', () => {
  expect(signedHeaders(body)['wechatpay-serial']).toBe(publicKeySerial);
});
