import type { FieldCrypto } from './fieldCrypto.ts';

/** Plain bytes in one segment. */
const segmentBytes = 1024 * 1024;

/**
 * Seals a file piece by piece, so that a large one is never in memory twice. Each segment is `length (4, big-endian) ‖
 * sealed bytes`; its context names its place and whether it is the last, so that none can be moved, dropped or added.
 */
export function* sealSegments(crypto: FieldCrypto, bytes: Uint8Array, context: string): Generator<Buffer> {
  const count = Math.max(1, Math.ceil(bytes.length / segmentBytes));
  for (let n = 0; n < count; n += 1) {
    const plain = bytes.subarray(n * segmentBytes, (n + 1) * segmentBytes);
    const sealed = crypto.sealBytes(plain, contextOf(context, n, n === count - 1));
    const length = Buffer.alloc(4);
    length.writeUInt32BE(sealed.length);
    yield length;
    yield sealed;
  }
}

/**
 * Opens what `sealSegments` made, from chunks of any size.
 * @throws Error when anything was altered, moved or cut off
 */
export async function openSegments(
  crypto: FieldCrypto,
  chunks: AsyncIterable<Uint8Array>,
  context: string,
): Promise<Buffer> {
  const opened: Buffer[] = [];
  // A segment is opened when it is known whether another follows.
  let held: Buffer | null = null;
  const take = (last: boolean) => {
    if (held) opened.push(crypto.openBytes(held, contextOf(context, opened.length, last)));
  };
  for await (const segment of framesOf(chunks)) {
    take(false);
    held = segment;
  }
  if (!held) throw new Error('Not a sealed file');
  take(true);
  return Buffer.concat(opened);
}

function contextOf(context: string, n: number, last: boolean): string {
  return `${context}:${n}${last ? ':last' : ''}`;
}

async function* framesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let waiting: Buffer = Buffer.alloc(0);
  for await (const chunk of chunks) {
    waiting = waiting.length > 0 ? Buffer.concat([waiting, chunk]) : Buffer.from(chunk);
    while (waiting.length >= 4 && waiting.length >= 4 + waiting.readUInt32BE()) {
      const end = 4 + waiting.readUInt32BE();
      yield waiting.subarray(4, end);
      waiting = waiting.subarray(end);
    }
  }
  if (waiting.length > 0) throw new Error('A sealed file was cut off');
}
