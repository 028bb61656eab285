/** True when `signature` stands at `at`. */
export function has(bytes: Uint8Array, signature: readonly number[], at = 0): boolean {
  return at >= 0 && signature.every((byte, index) => bytes[at + index] === byte);
}

/** Latin-1 text as byte values. */
export function ascii(text: string): readonly number[] {
  return [...text].map((sign) => sign.charCodeAt(0));
}

/** Little-endian numbers at any place; what lies outside reads as 0. */
export function reader(bytes: Uint8Array): { u16(at: number): number; u32(at: number): number } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return {
    u16: (at) => (at >= 0 && at + 2 <= bytes.length ? view.getUint16(at, true) : 0),
    u32: (at) => (at >= 0 && at + 4 <= bytes.length ? view.getUint32(at, true) : 0),
  };
}

/** Where `signature` begins between `from` and `to` (exclusive); -1 when it does not. */
export function find(bytes: Uint8Array, signature: readonly number[], from: number, to: number): number {
  const last = Math.min(to, bytes.length - signature.length + 1);
  for (let at = from; at < last; at += 1) if (has(bytes, signature, at)) return at;
  return -1;
}
