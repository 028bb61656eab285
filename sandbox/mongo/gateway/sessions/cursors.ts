import type { Connection } from '../postgres/connection.ts';
import type { Pool } from '../postgres/pool.ts';
import type { Transaction } from './transaction.ts';

/** A result set that a client has not read to its end. */
export interface OpenCursor {
  readonly db: string;
  readonly continuation: Buffer;
  /** The connection that holds the rows, when DocumentDB keeps them there. */
  readonly connection: Connection | undefined;
  /** The transaction it was opened in, when there was one. */
  readonly transaction: Transaction | undefined;
  readonly touchedAt: number;
}

const IDLE_MS = 600_000;
const SWEEP_MS = 30_000;

/** Continuations of open cursors, by cursor id; forgotten after ten idle minutes, as in MongoDB. */
export class Cursors {
  readonly #open = new Map<bigint, OpenCursor>();
  readonly #pool: Pool;
  readonly #sweeper: NodeJS.Timeout;

  constructor(pool: Pool) {
    this.#pool = pool;
    this.#sweeper = setInterval(() => this.#sweep(), SWEEP_MS);
    this.#sweeper.unref();
  }

  put(id: bigint, cursor: Omit<OpenCursor, 'touchedAt'>): void {
    this.#open.set(id, { ...cursor, touchedAt: Date.now() });
  }

  /** Takes a cursor out; whoever takes it puts it back or gives its connection back. */
  take(id: bigint): OpenCursor | undefined {
    const cursor = this.#open.get(id);
    this.#open.delete(id);
    return cursor;
  }

  /** Drops a cursor. @returns whether it was there. */
  kill(id: bigint): boolean {
    const cursor = this.take(id);
    // The held rows live in the connection's session: only closing it frees them for certain.
    if (cursor?.connection) this.#pool.discard(cursor.connection);
    return cursor !== undefined;
  }

  close(): void {
    clearInterval(this.#sweeper);
    for (const id of [...this.#open.keys()]) this.kill(id);
  }

  #sweep(): void {
    const before = Date.now() - IDLE_MS;
    for (const [id, cursor] of this.#open) if (cursor.touchedAt < before) this.kill(id);
  }
}
