import { BSON_TYPE, type Element } from './elements.ts';

const TAIL = Buffer.from([0]);

function assemble(parts: readonly Buffer[]): Buffer {
  const out = Buffer.concat([Buffer.alloc(4), ...parts, TAIL]);
  out.writeInt32LE(out.length, 0);
  return out;
}

/** A copy of `doc` without the top-level elements that `drop` names; `doc` itself when there are none. */
export function without(doc: Buffer, elements: readonly Element[], drop: ReadonlySet<string>): Buffer {
  const kept = elements.filter((element) => !drop.has(element.name));
  if (kept.length === elements.length) return doc;
  return assemble(kept.map((element) => doc.subarray(element.start, element.end)));
}

/** Wraps concatenated BSON documents (an OP_MSG document sequence) as one array element called `name`. */
function sequenceAsArray(name: string, documents: Buffer): Buffer {
  const parts: Buffer[] = [];
  let at = 0;
  for (let index = 0; at < documents.length; index++) {
    const length = documents.readInt32LE(at);
    if (length < 5 || at + length > documents.length) throw new RangeError('BSON: bad document sequence');
    parts.push(Buffer.from(`\x03${index}\0`, 'latin1'), documents.subarray(at, at + length));
    at += length;
  }
  return Buffer.concat([Buffer.from([BSON_TYPE.array]), Buffer.from(`${name}\0`), assemble(parts)]);
}

/** `doc` with each document sequence added as an array, as the command would look in one piece. */
export function withSequences(doc: Buffer, sequences: ReadonlyMap<string, Buffer>): Buffer {
  if (sequences.size === 0) return doc;
  const parts = [doc.subarray(4, doc.length - 1)];
  for (const [name, documents] of sequences) parts.push(sequenceAsArray(name, documents));
  return assemble(parts);
}
