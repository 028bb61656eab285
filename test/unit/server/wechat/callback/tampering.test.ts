import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openCallback } from '../../../../../server/wechat/callback/openCallback.ts';
import { account, delivery, now } from './fixture.ts';

const genuine = delivery();
const original = openCallback(genuine);
const from = genuine.body.indexOf('<Encrypt><![CDATA[') + '<Encrypt><![CDATA['.length;
const to = genuine.body.indexOf(']]></Encrypt>');

function withByte(position: number, xor: number): Buffer {
  const body = Buffer.from(genuine.body);
  body[position] = (body[position] ?? 0) ^ xor;
  return body;
}

test('any change of any byte of the Encrypt part is refused', () => {
  fc.assert(
    fc.property(fc.integer({ min: from, max: to - 1 }), fc.integer({ min: 1, max: 255 }), (position, xor) => {
      expect(openCallback({ ...genuine, body: withByte(position, xor) }).ok).toBe(false);
    }),
    { numRuns: 1000 },
  );
});

test('any change of any other byte is refused or changes nothing', () => {
  fc.assert(
    fc.property(fc.nat(genuine.body.length - 1), fc.integer({ min: 1, max: 255 }), (position, xor) => {
      const opened = openCallback({ ...genuine, body: withByte(position, xor) });
      if (opened.ok) expect(opened).toEqual(original);
    }),
    { numRuns: 1000 },
  );
});

test('any change of a signed parameter is refused', () => {
  const name = fc.constantFrom('timestamp', 'nonce', 'msg_signature', 'encrypt_type');
  fc.assert(
    fc.property(name, fc.nat(39), fc.integer({ min: 1, max: 127 }), (param, position, xor) => {
      const bytes = Buffer.from(String(genuine.query[param]));
      const at = position % bytes.length;
      bytes[at] = (bytes[at] ?? 0) ^ xor;
      expect(openCallback({ ...genuine, query: { ...genuine.query, [param]: bytes.toString() } }).ok).toBe(
        false,
      );
    }),
    { numRuns: 1000 },
  );
});

test('truncation and extension of the body are refused or change nothing', () => {
  fc.assert(
    fc.property(fc.nat(genuine.body.length - 1), fc.uint8Array({ maxLength: 20 }), (length, tail) => {
      const body = Buffer.concat([genuine.body.subarray(0, length), tail]);
      const opened = openCallback({ ...genuine, body });
      if (opened.ok) expect(opened).toEqual(original);
    }),
    { numRuns: 500 },
  );
});

test('never throws, whatever arrives', () => {
  const query = fc.dictionary(
    fc.constantFrom('timestamp', 'nonce', 'msg_signature', 'encrypt_type', '__proto__', 'openid'),
    fc.oneof(fc.constant('aes'), fc.constant('a'.repeat(40)), fc.constant('1793581200'), fc.anything()),
  );
  fc.assert(
    fc.property(query, fc.uint8Array({ maxLength: 400 }), (params, bytes) => {
      const body = Buffer.from(bytes);
      expect(openCallback({ query: params, body, account, now }).ok).toBe(false);
      expect(openCallback({ ...genuine, body }).ok).toBe(false);
    }),
    { numRuns: 1000 },
  );
});
