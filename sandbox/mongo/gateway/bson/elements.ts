/**
 * Walks the top level of a BSON document without decoding it. The gateway sits on the hot path of every
 * benchmark, so it looks at names and sizes only and leaves the values to the database.
 */

const TYPE = {
  double: 0x01,
  string: 0x02,
  document: 0x03,
  array: 0x04,
  binary: 0x05,
  undefined: 0x06,
  objectId: 0x07,
  bool: 0x08,
  date: 0x09,
  null: 0x0a,
  regex: 0x0b,
  dbPointer: 0x0c,
  code: 0x0d,
  symbol: 0x0e,
  codeWithScope: 0x0f,
  int32: 0x10,
  timestamp: 0x11,
  int64: 0x12,
  decimal: 0x13,
  minKey: 0xff,
  maxKey: 0x7f,
} as const;

/** BSON type bytes by name. */
export const BSON_TYPE = TYPE;

const FIXED = new Map<number, number>([
  [TYPE.double, 8],
  [TYPE.undefined, 0],
  [TYPE.objectId, 12],
  [TYPE.bool, 1],
  [TYPE.date, 8],
  [TYPE.null, 0],
  [TYPE.int32, 4],
  [TYPE.timestamp, 8],
  [TYPE.int64, 8],
  [TYPE.decimal, 16],
  [TYPE.minKey, 0],
  [TYPE.maxKey, 0],
]);

/** One top-level element: where it begins, where its value begins and ends (exclusive). */
export interface Element {
  readonly type: number;
  readonly name: string;
  readonly start: number;
  readonly value: number;
  readonly end: number;
}

function cstringEnd(doc: Buffer, from: number): number {
  const end = doc.indexOf(0, from);
  if (end < 0) throw new RangeError('BSON: unterminated name');
  return end;
}

function valueEnd(doc: Buffer, type: number, at: number): number {
  const fixed = FIXED.get(type);
  if (fixed !== undefined) return at + fixed;
  switch (type) {
    case TYPE.document:
    case TYPE.array:
    case TYPE.codeWithScope:
      return at + doc.readInt32LE(at);
    case TYPE.string:
    case TYPE.code:
    case TYPE.symbol:
      return at + 4 + doc.readInt32LE(at);
    case TYPE.binary:
      return at + 5 + doc.readInt32LE(at);
    case TYPE.dbPointer:
      return at + 4 + doc.readInt32LE(at) + 12;
    case TYPE.regex:
      return cstringEnd(doc, cstringEnd(doc, at) + 1) + 1;
    default:
      throw new RangeError(`BSON: unknown type 0x${type.toString(16)}`);
  }
}

/**
 * The top-level elements of `doc`, in order.
 * @throws RangeError on a malformed document.
 */
export function topLevel(doc: Buffer): Element[] {
  if (doc.length < 5 || doc.readInt32LE(0) !== doc.length) throw new RangeError('BSON: wrong length');
  const out: Element[] = [];
  const last = doc.length - 1;
  let at = 4;
  while (at < last) {
    const type = doc[at] as number;
    const nameEnd = cstringEnd(doc, at + 1);
    const end = valueEnd(doc, type, nameEnd + 1);
    if (end <= at || end > last) throw new RangeError('BSON: element runs past its document');
    out.push({ type, name: doc.toString('utf8', at + 1, nameEnd), start: at, value: nameEnd + 1, end });
    at = end;
  }
  return out;
}
