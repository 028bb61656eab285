import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createFieldCrypto } from '../../../../server/platform/fieldCrypto.ts';
import { openSegments, sealSegments } from '../../../../server/platform/sealedSegments.ts';

const key = randomBytes(32);
const crypto = createFieldCrypto({ current: 'k1', keys: { k1: key }, indexKey: key });
const segment = 1024 * 1024;

const seal = (bytes: Uint8Array, context = 'file:1') =>
  Buffer.concat([...sealSegments(crypto, bytes, context)]);
/** Opens it from chunks of `size` bytes. */
async function open(sealed: Uint8Array, { size = 300_000, context = 'file:1' } = {}): Promise<Buffer> {
  async function* chunks() {
    for (let at = 0; at < sealed.length; at += size) yield sealed.subarray(at, at + size);
  }
  return openSegments(crypto, chunks(), context);
}
/** The sealed segments with their lengths. */
function segmentsOf(sealed: Buffer): Buffer[] {
  const parts: Buffer[] = [];
  for (let at = 0; at < sealed.length; ) {
    const end = at + 4 + sealed.readUInt32BE(at);
    parts.push(sealed.subarray(at, end));
    at = end;
  }
  return parts;
}

it('gives back what went in, whatever its size and however it is cut', async () => {
  const sizes = fc.oneof(
    fc.constantFrom(0, 1, segment - 1, segment, segment + 1, 2 * segment, 2 * segment + 77),
    fc.nat(100_000),
  );
  await fc.assert(
    fc.asyncProperty(sizes, fc.integer({ min: 1, max: 2_000_000 }), async (length, size) => {
      const bytes = randomBytes(length);
      const sealed = seal(bytes);
      // Small chunks of a large file would take a while.
      const opened = await open(sealed, { size: Math.max(size, Math.ceil(sealed.length / 500)) });
      expect(opened.equals(bytes)).toBe(true);
    }),
    { numRuns: 60 },
  );
});

it('notices segments that are missing, moved, doubled, altered or from another file', async () => {
  const sealed = seal(randomBytes(2 * segment + 5));
  const [a, b, c] = segmentsOf(sealed) as [Buffer, Buffer, Buffer];
  const altered = Buffer.from(sealed);
  altered[altered.length - 1] = (altered.at(-1) ?? 0) ^ 1;
  const broken = {
    empty: Buffer.alloc(0),
    'without its end': Buffer.concat([a, b]),
    'without its beginning': Buffer.concat([b, c]),
    'without its middle': Buffer.concat([a, c]),
    moved: Buffer.concat([b, a, c]),
    doubled: Buffer.concat([a, b, c, c]),
    'cut off': sealed.subarray(0, sealed.length - 1),
    altered,
  };
  for (const [what, bytes] of Object.entries(broken)) await expect(open(bytes), what).rejects.toThrow();
  await expect(open(sealed, { context: 'file:2' })).rejects.toThrow();
  expect((await open(sealed)).length).toBe(2 * segment + 5);
});
