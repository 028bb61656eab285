/** Numbers of PostgreSQL connections. */
export interface PoolSize {
  readonly size: number;
  readonly max: number;
}

/** What the gateway process is told at start. */
export interface GatewaySettings {
  /** TCP port on 127.0.0.1; 0 takes a free one. */
  readonly port: number;
  /** PostgreSQL's Unix socket, as the gateway sees it. */
  readonly socketPath: string;
  /** Parameters of each PostgreSQL connection: user, database and run-time settings. */
  readonly connection: Readonly<Record<string, string>>;
  /** Connections for single statements, and for transactions: in normal times and at most. */
  readonly pool: PoolSize;
  readonly transactionPool: PoolSize;
  /** Transactions older than this are rolled back. */
  readonly transactionLifetimeMs: number;
  /** How long a command waits for PostgreSQL to come back. */
  readonly patienceMs: number;
}
