/** How to start a document store. */
export interface StoreOptions {
  /** Where the data lives; made when missing. */
  readonly dataDir: string;
  /** 0 or absent: a free one. */
  readonly port?: number;
  readonly log?: (line: string) => void;
  readonly cacheDir?: string;
  /** Open transactions are rolled back after this long; 60 s as in MongoDB. */
  readonly transactionLifetimeMs?: number;
  /** Options for the gateway's Node, for example `--cpu-prof`. */
  readonly gatewayNodeOptions?: readonly string[];
}

/** A running document store. */
export interface Store {
  /** For `MongoClient` and mongoose; without a database name. */
  readonly uri: string;
  /** Process ids of the moment, by what they are. */
  readonly pids: Readonly<Record<string, number>>;
  /** Stops everything that was started, and nothing else. */
  stop(): Promise<void>;
}
