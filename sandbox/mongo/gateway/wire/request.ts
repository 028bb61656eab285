/** Opcodes of the MongoDB wire protocol that drivers still send. */
export const OP_QUERY = 2004;
export const OP_MSG = 2013;

const CHECKSUM_PRESENT = 1;
const MORE_TO_COME = 2;
/** Bits 0–15 are "required": a receiver must refuse those that it does not know. */
const UNKNOWN_REQUIRED = 0xffff & ~(CHECKSUM_PRESENT | MORE_TO_COME);

/** One request, still as bytes. */
export interface Request {
  readonly requestId: number;
  readonly opcode: number;
  readonly body: Buffer;
  /** Document sequences (OP_MSG sections of kind 1) by name: concatenated BSON documents. */
  readonly sequences: ReadonlyMap<string, Buffer>;
  /** The client wants no reply (unacknowledged write). */
  readonly silent: boolean;
}

const NO_SEQUENCES: ReadonlyMap<string, Buffer> = new Map();

function parseMsg(frame: Buffer): Request {
  const flags = frame.readUInt32LE(16);
  if (flags & UNKNOWN_REQUIRED) throw new RangeError(`OP_MSG flags ${flags}`);
  const end = flags & CHECKSUM_PRESENT ? frame.length - 4 : frame.length;
  let body: Buffer | undefined;
  let sequences: Map<string, Buffer> | undefined;
  let at = 20;
  while (at < end) {
    const kind = frame.readUInt8(at);
    const size = frame.readInt32LE(at + 1);
    if (size < 5 || at + 1 + size > end) throw new RangeError('OP_MSG section runs past its message');
    if (kind === 0) body = frame.subarray(at + 1, at + 1 + size);
    else if (kind === 1) {
      const nameEnd = frame.indexOf(0, at + 5);
      sequences ??= new Map();
      sequences.set(frame.toString('utf8', at + 5, nameEnd), frame.subarray(nameEnd + 1, at + 1 + size));
    } else throw new RangeError(`OP_MSG section kind ${kind}`);
    at += 1 + size;
  }
  if (body === undefined) throw new RangeError('OP_MSG without a body');
  return {
    requestId: frame.readInt32LE(4),
    opcode: OP_MSG,
    body,
    sequences: sequences ?? NO_SEQUENCES,
    silent: (flags & MORE_TO_COME) !== 0,
  };
}

/** OP_QUERY is used by drivers only for the first `hello`. */
function parseQuery(frame: Buffer): Request {
  const start = frame.indexOf(0, 20) + 9;
  const length = frame.readInt32LE(start);
  return {
    requestId: frame.readInt32LE(4),
    opcode: OP_QUERY,
    body: frame.subarray(start, start + length),
    sequences: NO_SEQUENCES,
    silent: false,
  };
}

/** @throws RangeError for anything that is not a well-formed OP_MSG or OP_QUERY. */
export function parseRequest(frame: Buffer): Request {
  const opcode = frame.readInt32LE(12);
  if (opcode === OP_MSG) return parseMsg(frame);
  if (opcode === OP_QUERY) return parseQuery(frame);
  throw new RangeError(`opcode ${opcode}`);
}
