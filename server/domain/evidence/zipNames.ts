import { has, reader } from './bytes.ts';

const end = [0x50, 0x4b, 0x05, 0x06];
const entry = [0x50, 0x4b, 0x01, 0x02];
/** The end record has 22 bytes and a comment of at most 65,535. */
const endSpan = 22 + 0xffff;
/** A document of Office has a few dozen parts; more is not read. */
const maxNames = 2_000;

/**
 * Names in a ZIP's central directory; null when the bytes do not end in one. Also finds an archive behind something
 * else, which is how a file becomes two things at once. Source: PKWARE APPNOTE 4.3.12 and 4.3.16.
 */
export function zipNames(bytes: Uint8Array): readonly string[] | null {
  const { u16, u32 } = reader(bytes);
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - endSpan); at -= 1) {
    if (!has(bytes, end, at)) continue;
    // Counted back from the end record: what stands before an archive shifts the offsets it names.
    const start = at - u32(at + 12);
    const count = u16(at + 10);
    if (start < 0 || (count > 0 && !has(bytes, entry, start))) continue;
    return namesFrom(bytes, start, Math.min(count, maxNames));
  }
  return null;
}

function namesFrom(bytes: Uint8Array, start: number, count: number): string[] {
  const { u16 } = reader(bytes);
  const names: string[] = [];
  let at = start;
  for (let i = 0; i < count && has(bytes, entry, at); i += 1) {
    const length = u16(at + 28);
    names.push(String.fromCharCode(...bytes.subarray(at + 46, at + 46 + Math.min(length, 512))));
    at += 46 + length + u16(at + 30) + u16(at + 32);
  }
  return names;
}
