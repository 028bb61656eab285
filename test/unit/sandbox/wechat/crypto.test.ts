import * as oracle from '@wecom/crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openMessage, sealMessage } from '../../../../sandbox/wechat/crypto/envelope.ts';
import { sameSignature, sign } from '../../../../sandbox/wechat/crypto/signature.ts';
import { peerSecrets } from './support/echoProduct.ts';
import { appid } from './support/sandbox.ts';

const { encodingAESKey, token } = peerSecrets;

describe('envelope, checked against @wecom/crypto', () => {
  it('seals what the oracle opens', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        const opened = oracle.decrypt(encodingAESKey, sealMessage(encodingAESKey, appid, text));
        expect(opened).toMatchObject({ message: text, id: appid });
      }),
      { numRuns: 60 },
    );
  });

  it('opens what the oracle seals', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        expect(openMessage(encodingAESKey, appid, oracle.encrypt(encodingAESKey, text, appid))).toBe(text);
      }),
      { numRuns: 60 },
    );
  });

  it('never gives the same ciphertext twice', () => {
    expect(sealMessage(encodingAESKey, appid, 'x')).not.toBe(sealMessage(encodingAESKey, appid, 'x'));
  });

  it.each([
    ['another appid', () => oracle.encrypt(encodingAESKey, 'x', 'wxffffffffffffffff'), '-40005'],
    ['no base64', () => '你好', '-40007'],
    ['half a block', () => Buffer.alloc(16).toString('base64'), '-40007'],
    ['another key', () => oracle.encrypt('x'.repeat(43), 'x', appid), '-400'],
    ['a flipped bit', () => flip(oracle.encrypt(encodingAESKey, 'hello', appid)), '-400'],
  ])('refuses %s', (_name, make, code) => {
    expect(() => openMessage(encodingAESKey, appid, make())).toThrow(code);
  });

  it('refuses a key that is not 43 characters of base64', () => {
    expect(() => sealMessage('short', appid, 'x')).toThrow('-40004');
  });
});

describe('signature', () => {
  it('equals the oracle for any parts', () => {
    const part = fc.string({ maxLength: 40 });
    fc.assert(
      fc.property(part, part, part, (timestamp, nonce, encrypt) => {
        expect(sign(token, timestamp, nonce, encrypt)).toBe(
          oracle.getSignature(token, timestamp, nonce, encrypt),
        );
      }),
    );
  });

  it('compares by content', () => {
    expect(sameSignature('ab', 'ab')).toBe(true);
    expect(sameSignature('ab', 'ac')).toBe(false);
    expect(sameSignature('ab', 'abc')).toBe(false);
  });
});

/** The last block carries the appid and the padding. */
function flip(encrypted: string): string {
  const bytes = Buffer.from(encrypted, 'base64');
  const at = bytes.length - 33;
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  return bytes.toString('base64');
}
