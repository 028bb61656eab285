import { Connection } from './connection.ts';
import { ConnectionLost } from './postgresError.ts';

/** How to reach PostgreSQL and how many connections to keep. */
export interface PoolOptions {
  readonly socketPath: string;
  readonly settings: Readonly<Record<string, string>>;
  /** Connections in normal times. */
  readonly size: number;
  /** Connections at most: more than `size` are opened for callers that waited long, see `acquire`. */
  readonly max: number;
  /** How long a caller waits for a connection, for example while PostgreSQL restarts. */
  readonly patienceMs: number;
}

const RETRY_MS = 50;
/** A caller that waited this long gets a connection beyond `size`: somebody is holding theirs for long. */
const GROW_AFTER_MS = 200;

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * A pool that prefers the connection used last: a PostgreSQL backend is quick only once its caches are warm,
 * so a few warm ones beat many cold ones.
 */
export class Pool {
  readonly #options: PoolOptions;
  readonly #idle: Connection[] = [];
  readonly #waiting: ((connection: Connection | undefined) => void)[] = [];
  #open = 0;
  #closed = false;

  constructor(options: PoolOptions) {
    this.#options = options;
  }

  /** @throws ConnectionLost when PostgreSQL stays away longer than the configured patience. */
  async acquire(): Promise<Connection> {
    for (;;) {
      const connection = this.#idle.pop();
      if (connection === undefined) break;
      if (connection.alive) return connection;
      this.#open--;
    }
    if (this.#open < this.#options.size) return this.#connect();
    return (await this.#wait()) ?? this.#connect();
  }

  /**
   * Waits for a connection that another caller gives back; undefined when the caller should open one. Short
   * transactions run fastest on few connections, but long ones must not keep everybody else out.
   */
  #wait(): Promise<Connection | undefined> {
    return new Promise((resolve) => {
      const waiter = (connection: Connection | undefined): void => {
        clearTimeout(timer);
        resolve(connection);
      };
      const grow = (): void => {
        if (this.#open >= this.#options.max) return;
        this.#waiting.splice(this.#waiting.indexOf(waiter), 1);
        resolve(undefined);
      };
      const timer = setTimeout(grow, GROW_AFTER_MS);
      this.#waiting.push(waiter);
    });
  }

  /** Gives a connection back. A dead one makes room for a new one. */
  release(connection: Connection): void {
    if (!connection.alive || this.#closed) {
      this.discard(connection);
      return;
    }
    const next = this.#waiting.shift();
    if (next) next(connection);
    else if (this.#open > this.#options.size) this.discard(connection);
    else this.#idle.push(connection);
  }

  /** Closes a connection whose state must not be reused. */
  discard(connection: Connection): void {
    connection.close();
    this.#open--;
    this.#waiting.shift()?.(undefined);
  }

  /** Opens `count` connections ahead of need. */
  async warm(count: number): Promise<void> {
    const opened = await Promise.all(Array.from({ length: count }, () => this.acquire()));
    for (const connection of opened) this.release(connection);
  }

  close(): void {
    this.#closed = true;
    for (const connection of this.#idle.splice(0)) connection.close();
  }

  async #connect(): Promise<Connection> {
    this.#open++;
    const deadline = Date.now() + this.#options.patienceMs;
    for (;;) {
      try {
        return await Connection.open(this.#options.socketPath, this.#options.settings);
      } catch (error) {
        if (this.#closed || Date.now() > deadline) {
          this.#open--;
          this.#waiting.shift()?.(undefined);
          throw error instanceof ConnectionLost ? error : new ConnectionLost(error as Error);
        }
        await pause(RETRY_MS);
      }
    }
  }
}
