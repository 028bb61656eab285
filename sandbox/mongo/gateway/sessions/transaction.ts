import type { Connection, Step } from '../postgres/connection.ts';
import { ConnectionLost } from '../postgres/postgresError.ts';
import type { Row } from '../postgres/rows.ts';
import { readInt8 } from '../postgres/values.ts';

/**
 * REPEATABLE READ is PostgreSQL's snapshot isolation with first-updater-wins, which is what a MongoDB
 * transaction promises; at READ COMMITTED concurrent read-modify-write transactions lose updates.
 */
const BEGIN: Step = {
  statement: { name: 'begin', sql: 'BEGIN ISOLATION LEVEL REPEATABLE READ' },
  parameters: [],
};
const COMMIT: Step = { statement: { name: 'commit', sql: 'COMMIT' }, parameters: [] };
const ROLLBACK: Step = { statement: { name: 'rollback', sql: 'ROLLBACK' }, parameters: [] };
const XID: Step = {
  statement: { name: 'xid', sql: 'SELECT pg_current_xact_id_if_assigned()::text::bigint' },
  parameters: [],
};

export type TransactionState = 'open' | 'committed' | 'aborted' | 'unknown';

/** One multi-document transaction on a PostgreSQL connection of its own. */
export class Transaction {
  readonly number: bigint;
  readonly startedAt = Date.now();
  state: TransactionState = 'open';
  /** The PostgreSQL transaction id, known from commit time on, to settle a commit with unknown outcome. */
  xid = 0n;
  /** The client connection that spoke last for this transaction: if it goes, so does the transaction. */
  owner: object;
  #connection: Connection | undefined;
  readonly #release: (connection: Connection, clean: boolean) => void;
  #begun = false;

  constructor(
    number: bigint,
    owner: object,
    connection: Connection,
    release: (connection: Connection, clean: boolean) => void,
  ) {
    this.number = number;
    this.owner = owner;
    this.#connection = connection;
    this.#release = release;
  }

  /** Runs steps inside the transaction; BEGIN travels with the first of them. */
  run(steps: readonly Step[]): Promise<Row[]> {
    if (this.#connection === undefined) return Promise.reject(new ConnectionLost());
    const all = this.#begun ? steps : [BEGIN, ...steps];
    this.#begun = true;
    return this.#connection.run(all);
  }

  /** @throws PostgresError (then it is aborted), ConnectionLost (then its state is `unknown`). */
  async commit(): Promise<void> {
    const connection = this.#take();
    if (connection === undefined) return;
    if (!this.#begun) {
      this.state = 'committed';
      this.#release(connection, true);
      return;
    }
    try {
      const xid = connection.run([XID]).then((rows) => {
        this.xid = readInt8(rows[0]?.[0]);
      });
      const done = connection.run([COMMIT]);
      await Promise.all([xid, done]);
      this.state = 'committed';
      this.#release(connection, true);
    } catch (error) {
      this.state = error instanceof ConnectionLost ? 'unknown' : 'aborted';
      this.#release(connection, false);
      throw error;
    }
  }

  /** Rolls back; safe to call in any state. */
  async abort(): Promise<void> {
    const connection = this.#take();
    if (connection === undefined) return;
    this.state = 'aborted';
    try {
      if (this.#begun) await connection.run([ROLLBACK]);
      this.#release(connection, true);
    } catch {
      this.#release(connection, false);
    }
  }

  #take(): Connection | undefined {
    const connection = this.#connection;
    this.#connection = undefined;
    return connection;
  }
}
