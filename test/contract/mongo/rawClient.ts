import { connect, type Socket } from 'node:net';
import { type Document, deserialize, serialize } from 'bson';

const OP_MSG = 2013;

/** A client that speaks the wire protocol by hand, to send what drivers never would. */
export class RawClient {
  readonly #socket: Socket;
  #received = Buffer.alloc(0);
  #lastId = 0;
  #closed = false;

  static open(uri: string): Promise<RawClient> {
    const { hostname, port } = new URL(uri);
    return new Promise((resolve, reject) => {
      const socket = connect({ host: hostname, port: Number(port) }, () => resolve(new RawClient(socket)));
      socket.once('error', reject);
    });
  }

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.on('data', (chunk: Buffer) => {
      this.#received = Buffer.concat([this.#received, chunk]);
    });
    socket.on('close', () => {
      this.#closed = true;
    });
    socket.on('error', () => undefined);
  }

  /** A whole message: header and payload. @returns its request id. */
  send(opcode: number, payload: Buffer): number {
    const header = Buffer.alloc(16);
    header.writeInt32LE(16 + payload.length, 0);
    header.writeInt32LE(++this.#lastId, 4);
    header.writeInt32LE(opcode, 12);
    this.#socket.write(Buffer.concat([header, payload]));
    return this.#lastId;
  }

  /** Bytes as they are. */
  write(bytes: Buffer): void {
    this.#socket.write(bytes);
  }

  /** OP_MSG with flags, sections and whatever follows them (a checksum). */
  sendMsg(flags: number, sections: readonly Buffer[], trailer = Buffer.alloc(0)): number {
    const head = Buffer.alloc(4);
    head.writeUInt32LE(flags, 0);
    return this.send(OP_MSG, Buffer.concat([head, ...sections, trailer]));
  }

  /** The next answer's document and the request it belongs to; undefined when the server hung up. */
  async answer(): Promise<{ document: Document; responseTo: number } | undefined> {
    for (let waited = 0; waited < 5000; waited += 5) {
      const length = this.#received.length >= 4 ? this.#received.readInt32LE(0) : Number.POSITIVE_INFINITY;
      if (this.#received.length >= length) {
        const frame = this.#received.subarray(0, length);
        this.#received = this.#received.subarray(length);
        const start = frame.readInt32LE(12) === OP_MSG ? 21 : 36;
        return { document: deserialize(frame.subarray(start)), responseTo: frame.readInt32LE(8) };
      }
      if (this.#closed) return undefined;
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    throw new Error('no answer within five seconds');
  }

  close(): void {
    this.#socket.destroy();
  }
}

/** A section of kind 0. */
export function body(document: Document): Buffer {
  return Buffer.concat([Buffer.from([0]), serialize(document)]);
}

/** A section of kind 1. */
export function sequence(name: string, documents: readonly Document[]): Buffer {
  const content = Buffer.concat([
    Buffer.from(`${name}\0`),
    ...documents.map((document) => serialize(document)),
  ]);
  const head = Buffer.alloc(5);
  head.writeUInt8(1, 0);
  head.writeInt32LE(4 + content.length, 1);
  return Buffer.concat([head, content]);
}
