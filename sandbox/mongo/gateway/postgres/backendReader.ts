/** One message from the server: its type letter and its payload. */
export interface BackendMessage {
  readonly type: string;
  readonly payload: Buffer;
}

/** Cuts the server's byte stream into messages; joins chunks only when a message spans several. */
export class BackendReader {
  #chunks: Buffer[] = [];
  #size = 0;

  push(chunk: Buffer): BackendMessage[] {
    this.#chunks.push(chunk);
    this.#size += chunk.length;
    const out: BackendMessage[] = [];
    if (this.#needed() > this.#size) return out;
    const whole = this.#chunks.length === 1 ? chunk : Buffer.concat(this.#chunks);
    let at = 0;
    while (whole.length - at >= 5) {
      const end = at + 1 + whole.readInt32BE(at + 1);
      if (end > whole.length) break;
      out.push({ type: String.fromCharCode(whole.readUInt8(at)), payload: whole.subarray(at + 5, end) });
      at = end;
    }
    this.#chunks = at < whole.length ? [whole.subarray(at)] : [];
    this.#size = whole.length - at;
    return out;
  }

  /** Bytes wanted before joining is worth it: a large row must not be copied once per chunk. */
  #needed(): number {
    const first = this.#chunks[0];
    return first !== undefined && first.length >= 5 ? 1 + first.readInt32BE(1) : 5;
  }
}
