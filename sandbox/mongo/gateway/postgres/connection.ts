import { connect as connectSocket, type Socket } from 'node:net';
import { type BackendMessage, BackendReader } from './backendReader.ts';
import {
  bindAndExecute,
  type Parameter,
  parse,
  type Statement,
  SYNC,
  startup,
  TERMINATE,
} from './messages.ts';
import { ConnectionLost, type PostgresError } from './postgresError.ts';
import { decodeError, decodeRow, type Row } from './rows.ts';

/** One statement of a batch. */
export interface Step {
  readonly statement: Statement;
  readonly parameters: readonly Parameter[];
}

interface Pending {
  /** Statements sent for preparation and not yet confirmed. */
  readonly preparing: string[];
  readonly resolve: (rows: Row[]) => void;
  readonly reject: (error: Error) => void;
  readonly rows: Row[];
  error: PostgresError | undefined;
}

/** States in which the server refuses or ends connections: starting up, shutting down, crash, admin command. */
const GOING_AWAY = new Set(['57P01', '57P02', '57P03']);

/**
 * A PostgreSQL connection with only what the gateway needs: prepared statements, binary parameters and
 * results, and pipelining (a batch of statements is one write and one Sync). The `pg` package decodes every
 * value as UTF-8 text, which would mean sending BSON as hexadecimal both ways.
 */
export class Connection {
  readonly #socket: Socket;
  readonly #reader = new BackendReader();
  readonly #prepared = new Set<string>();
  readonly #queue: Pending[] = [];
  readonly #outgoing: Buffer[] = [];
  #flushing = false;
  #lost: ConnectionLost | undefined;

  /** @throws ConnectionLost when the server cannot be reached or refuses. */
  static open(path: string, settings: Readonly<Record<string, string>>): Promise<Connection> {
    return new Promise((resolve, reject) => {
      const connection = new Connection(connectSocket({ path }));
      connection.#queue.push({
        preparing: [],
        rows: [],
        error: undefined,
        resolve: () => resolve(connection),
        reject: (error) => {
          connection.close();
          reject(new ConnectionLost(error));
        },
      });
      connection.#socket.write(startup(settings));
    });
  }

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.on('data', (chunk: Buffer) => {
      for (const message of this.#reader.push(chunk)) this.#onMessage(message);
    });
    socket.on('error', (error) => this.#onLost(error));
    socket.on('close', () => this.#onLost());
  }

  /** True until the server or the socket has gone. */
  get alive(): boolean {
    return this.#lost === undefined;
  }

  /**
   * Runs the steps as one pipeline; the rows of the last batch's statements come back together.
   * @throws PostgresError when a step fails (the rest of the batch is then skipped), ConnectionLost.
   */
  run(steps: readonly Step[]): Promise<Row[]> {
    if (this.#lost) return Promise.reject(this.#lost);
    return new Promise((resolve, reject) => {
      const preparing: string[] = [];
      this.#queue.push({ preparing, resolve, reject, rows: [], error: undefined });
      for (const { statement, parameters } of steps) {
        if (!this.#prepared.has(statement.name)) {
          this.#prepared.add(statement.name);
          preparing.push(statement.name);
          this.#outgoing.push(parse(statement));
        }
        this.#outgoing.push(bindAndExecute(statement, parameters));
      }
      this.#outgoing.push(SYNC);
      if (!this.#flushing) queueMicrotask(() => this.#flush());
      this.#flushing = true;
    });
  }

  /** One system call for everything that was asked for in this turn: they cost more than all our own work. */
  #flush(): void {
    this.#flushing = false;
    this.#socket.write(Buffer.concat(this.#outgoing.splice(0)));
  }

  close(): void {
    if (this.alive) this.#socket.end(TERMINATE);
    this.#socket.destroySoon();
  }

  #onMessage({ type, payload }: BackendMessage): void {
    const pending = this.#queue[0];
    if (pending === undefined) return;
    if (type === 'D') pending.rows.push(decodeRow(payload));
    else if (type === '1') pending.preparing.shift();
    else if (type === 'E') this.#onError(pending, decodeError(payload));
    else if (type === 'Z') this.#settle(pending);
    else if (type === 'R' && payload.readInt32BE(0) !== 0) {
      this.#onLost(new Error('PostgreSQL asks for a password; the local store uses none'));
    }
  }

  #onError(pending: Pending, error: PostgresError): void {
    if (GOING_AWAY.has(error.sqlState)) this.#onLost(error);
    else pending.error ??= error;
  }

  #settle(pending: Pending): void {
    this.#queue.shift();
    // After an error the server skips the rest of the batch: what it did not prepare must be sent again.
    for (const name of pending.preparing) this.#prepared.delete(name);
    if (pending.error) pending.reject(pending.error);
    else pending.resolve(pending.rows);
  }

  #onLost(cause?: Error): void {
    if (this.#lost) return;
    this.#lost = new ConnectionLost(cause);
    this.#socket.destroy();
    for (const pending of this.#queue.splice(0)) pending.reject(this.#lost);
  }
}
