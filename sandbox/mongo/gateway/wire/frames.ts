/** Largest message a client may send: MongoDB's own limit, which `hello` announces. */
export const MAX_MESSAGE_BYTES = 48_000_000;

/**
 * Cuts a byte stream into wire messages by their length prefix.
 * Chunks are joined only when a message spans several, so that large inserts are copied once.
 */
export class FrameReader {
  #chunks: Buffer[] = [];
  #size = 0;

  /** @throws RangeError when a message claims an impossible length. */
  push(chunk: Buffer): Buffer[] {
    this.#chunks.push(chunk);
    this.#size += chunk.length;
    const frames: Buffer[] = [];
    while (this.#size >= 4) {
      const length = this.#peekLength();
      if (length < 16 || length > MAX_MESSAGE_BYTES) throw new RangeError(`message of ${length} bytes`);
      if (this.#size < length) break;
      frames.push(this.#take(length));
    }
    return frames;
  }

  #peekLength(): number {
    const first = this.#chunks[0];
    if (first !== undefined && first.length >= 4) return first.readInt32LE(0);
    this.#chunks = [Buffer.concat(this.#chunks)];
    return this.#chunks[0]?.readInt32LE(0) ?? 0;
  }

  #take(length: number): Buffer {
    const first = this.#chunks[0] ?? Buffer.alloc(0);
    const whole = first.length >= length ? first : Buffer.concat(this.#chunks);
    if (whole !== first) this.#chunks = [whole];
    if (whole.length === length) this.#chunks.shift();
    else this.#chunks[0] = whole.subarray(length);
    this.#size -= length;
    return whole.subarray(0, length);
  }
}
