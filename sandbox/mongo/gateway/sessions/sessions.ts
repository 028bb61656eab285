import { CommandError, TRANSIENT } from '../errors/commandError.ts';
import type { Pool } from '../postgres/pool.ts';
import { Transaction } from './transaction.ts';

/** What a command says about its transaction. */
export interface TransactionFields {
  readonly session: string;
  readonly number: bigint;
  readonly start: boolean;
}

/** The client connection that a transaction belongs to. */
export interface Owner {
  readonly closed: boolean;
}

const SWEEP_MS = 1000;
/** How long a finished transaction is remembered, so that a repeated commit gets the true answer. */
const REMEMBER_MS = 300_000;

/** Logical sessions and their transactions: at most one per session, as in MongoDB. */
export class Sessions {
  readonly #pool: Pool;
  readonly #lifetimeMs: number;
  readonly #bySession = new Map<string, Transaction>();
  readonly #sweeper: NodeJS.Timeout;

  constructor(pool: Pool, lifetimeMs: number) {
    this.#pool = pool;
    this.#lifetimeMs = lifetimeMs;
    this.#sweeper = setInterval(() => this.#sweep(), Math.min(SWEEP_MS, lifetimeMs));
    this.#sweeper.unref();
  }

  /**
   * The transaction that a command belongs to, begun when the command says so.
   * @throws CommandError 251 when there is none, or when it was aborted.
   */
  async join(fields: TransactionFields, owner: Owner): Promise<Transaction> {
    const known = this.#bySession.get(fields.session);
    if (fields.start) return this.#start(fields, owner, known);
    if (known === undefined || known.number !== fields.number) throw noSuchTransaction(fields);
    if (known.state === 'aborted') throw noSuchTransaction(fields, 'has been aborted');
    if (known.state !== 'open') {
      throw new CommandError(256, `Transaction ${fields.number} has been committed.`);
    }
    known.owner = owner;
    return known;
  }

  /** The session's transaction with this number in whatever state, for commit and abort. */
  find(fields: TransactionFields): Transaction | undefined {
    const known = this.#bySession.get(fields.session);
    return known?.number === fields.number ? known : undefined;
  }

  /** Ends sessions: an open transaction is rolled back. */
  async end(sessions: readonly string[]): Promise<void> {
    for (const session of sessions) {
      const known = this.#bySession.get(session);
      this.#bySession.delete(session);
      await known?.abort();
    }
  }

  /** Rolls back what a vanished client left open. */
  onDisconnect(owner: Owner): void {
    for (const transaction of this.#bySession.values()) {
      if (transaction.owner === owner && transaction.state === 'open') void transaction.abort();
    }
  }

  async close(): Promise<void> {
    clearInterval(this.#sweeper);
    await this.end([...this.#bySession.keys()]);
  }

  async #start(
    fields: TransactionFields,
    owner: Owner,
    known: Transaction | undefined,
  ): Promise<Transaction> {
    if (known !== undefined) {
      if (known.number > fields.number) {
        throw new CommandError(225, `Cannot start transaction ${fields.number}: a newer one was seen.`);
      }
      if (known.number === fields.number && known.state !== 'aborted') {
        throw new CommandError(117, `Transaction ${fields.number} was already started.`);
      }
      await known.abort();
    }
    const connection = await this.#pool.acquire();
    if (owner.closed) {
      this.#pool.release(connection);
      throw noSuchTransaction(fields, 'lost its client before it began');
    }
    const transaction = new Transaction(fields.number, owner, connection, (used, clean) =>
      clean ? this.#pool.release(used) : this.#pool.discard(used),
    );
    this.#bySession.set(fields.session, transaction);
    return transaction;
  }

  #sweep(): void {
    const now = Date.now();
    for (const [session, transaction] of this.#bySession) {
      const age = now - transaction.startedAt;
      if (transaction.state === 'open' && age > this.#lifetimeMs) void transaction.abort();
      else if (transaction.state !== 'open' && age > this.#lifetimeMs + REMEMBER_MS) {
        this.#bySession.delete(session);
      }
    }
  }
}

function noSuchTransaction({ number }: TransactionFields, why = 'is not in progress'): CommandError {
  return new CommandError(251, `Transaction ${number} ${why}.`, [TRANSIENT]);
}
