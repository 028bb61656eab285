/** An error that PostgreSQL reported for a statement; the connection stays usable. */
export class PostgresError extends Error {
  readonly sqlState: string;
  readonly detail: string;
  readonly constraint: string;

  constructor(sqlState: string, message: string, detail = '', constraint = '') {
    super(message);
    this.name = 'PostgresError';
    this.sqlState = sqlState;
    this.detail = detail;
    this.constraint = constraint;
  }
}

/**
 * The connection to PostgreSQL went away. Whether the statement took effect is unknown, so the gateway drops
 * its client's connection too: drivers know what to do with a lost connection.
 */
export class ConnectionLost extends Error {
  constructor(cause?: Error) {
    super('connection to PostgreSQL lost', { cause });
    this.name = 'ConnectionLost';
  }
}
