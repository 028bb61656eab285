import { OP_QUERY } from './request.ts';

const OP_REPLY = 1;
const OP_MSG = 2013;

/** Wraps a BSON document as the answer to request `responseTo`, in the form its opcode expects. */
export function encodeReply(document: Buffer, responseTo: number, opcode: number): Buffer {
  return opcode === OP_QUERY ? encodeOpReply(document, responseTo) : encodeOpMsg(document, responseTo);
}

function encodeOpMsg(document: Buffer, responseTo: number): Buffer {
  const out = Buffer.allocUnsafe(21 + document.length);
  out.writeInt32LE(out.length, 0);
  out.writeInt32LE(0, 4);
  out.writeInt32LE(responseTo, 8);
  out.writeInt32LE(OP_MSG, 12);
  out.writeUInt32LE(0, 16);
  out.writeUInt8(0, 20);
  document.copy(out, 21);
  return out;
}

function encodeOpReply(document: Buffer, responseTo: number): Buffer {
  const out = Buffer.alloc(36 + document.length);
  out.writeInt32LE(out.length, 0);
  out.writeInt32LE(responseTo, 8);
  out.writeInt32LE(OP_REPLY, 12);
  out.writeInt32LE(8, 16); // AwaitCapable, as every server since 2.x answers
  out.writeInt32LE(1, 32);
  document.copy(out, 36);
  return out;
}
