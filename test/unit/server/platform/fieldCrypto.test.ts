import { randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import { createFieldCrypto } from '../../../../server/platform/fieldCrypto.ts';

const k1 = randomBytes(32);
const indexKey = randomBytes(32);
const crypto = createFieldCrypto({ current: 'k1', keys: { k1 }, indexKey });

it('opens what it sealed, in its own place only', () => {
  const sealed = crypto.seal({ name: '林晓梅' }, 'answers:1');
  expect(crypto.open(sealed, 'answers:1')).toEqual({ name: '林晓梅' });
  expect(() => crypto.open(sealed, 'answers:2')).toThrow();
  expect(sealed.includes(Buffer.from('林晓梅'))).toBe(false);
});

it('never seals twice alike', () => {
  expect(crypto.seal('x', 'c').equals(crypto.seal('x', 'c'))).toBe(false);
});

it('refuses every altered byte, and what is too short to be a sealed value', () => {
  const sealed = crypto.seal('secret', 'c');
  for (let index = 0; index < sealed.length; index += 1) {
    const bent = Buffer.from(sealed);
    bent.writeUInt8(bent.readUInt8(index) ^ 1, index);
    expect(() => crypto.open(bent, 'c')).toThrow();
  }
  expect(() => crypto.open(Buffer.from([1, 2]), 'c')).toThrow('Not a sealed value');
});

it('reads old data after a rotation, and nothing without its key', () => {
  const sealed = crypto.seal('old', 'c');
  const rotated = createFieldCrypto({ current: 'k2', keys: { k1, k2: randomBytes(32) }, indexKey });
  expect(rotated.open(sealed, 'c')).toBe('old');
  const lost = createFieldCrypto({ current: 'k2', keys: { k2: randomBytes(32) }, indexKey });
  expect(() => lost.open(sealed, 'c')).toThrow('No encryption key "k1"');
});

it('indexes equal values alike within a kind, and differently across kinds', () => {
  expect(crypto.blindIndex('idNumber', '1')).toBe(crypto.blindIndex('idNumber', '1'));
  expect(crypto.blindIndex('idNumber', '1')).not.toBe(crypto.blindIndex('mobile', '1'));
});
