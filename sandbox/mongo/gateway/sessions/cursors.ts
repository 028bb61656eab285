import type { Transaction } from './transaction.ts';

/** A result set that a client has not read to its end. Its rows are in DocumentDB's cursor files. */
export interface OpenCursor {
  readonly db: string;
  /** Where DocumentDB goes on. */
  readonly continuation: Buffer;
  /** The transaction it was opened in, when there was one. */
  readonly transaction: Transaction | undefined;
}

/** How long an unread cursor is kept, as in MongoDB. */
export const CURSOR_IDLE_MS = 600_000;
const SWEEP_MS = 30_000;

/** Continuations of open cursors, by cursor id. */
export class Cursors {
  readonly #open = new Map<bigint, OpenCursor & { readonly touchedAt: number }>();
  readonly #sweeper: NodeJS.Timeout;

  constructor() {
    this.#sweeper = setInterval(() => this.#sweep(), SWEEP_MS);
    this.#sweeper.unref();
  }

  put(id: bigint, cursor: OpenCursor): void {
    this.#open.set(id, { ...cursor, touchedAt: Date.now() });
  }

  get(id: bigint): OpenCursor | undefined {
    return this.#open.get(id);
  }

  /** Forgets a cursor. @returns whether it was there. */
  remove(id: bigint): boolean {
    return this.#open.delete(id);
  }

  close(): void {
    clearInterval(this.#sweeper);
  }

  #sweep(): void {
    const before = Date.now() - CURSOR_IDLE_MS;
    for (const [id, cursor] of this.#open) if (cursor.touchedAt < before) this.#open.delete(id);
  }
}
