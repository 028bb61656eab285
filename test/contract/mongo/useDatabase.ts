import { type Collection, type Db, type Document, MongoClient, MongoServerError } from 'mongodb';
import { afterAll, beforeAll, expect } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../support/mongo.ts';

export interface TestDatabase {
  readonly client: MongoClient;
  readonly db: Db;
  readonly uri: string;
  /** A collection that no other test of the file uses. */
  collection<T extends Document = Document>(): Collection<T>;
}

/** Gives a test file a database and a client of its own, and takes both away at the end. */
export function useDatabase(): TestDatabase {
  let fresh: FreshDatabase | undefined;
  let client: MongoClient | undefined;
  let count = 0;

  beforeAll(async () => {
    fresh = await freshDatabase();
    client = await new MongoClient(fresh.uri).connect();
  });
  afterAll(async () => {
    await client?.close();
    await fresh?.drop();
  });

  const ready = <V>(value: V | undefined): V => {
    if (value === undefined) throw new Error('the database is there only inside tests');
    return value;
  };
  return {
    get client() {
      return ready(client);
    },
    get db() {
      return ready(client).db(ready(fresh).name);
    },
    get uri() {
      return ready(fresh).uri;
    },
    collection<T extends Document>() {
      return this.db.collection<T>(`c${++count}`);
    },
  };
}

/** The server's error of a promise that must fail. */
export async function failure(promise: Promise<unknown>): Promise<MongoServerError> {
  const error = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(MongoServerError);
  return error as MongoServerError;
}
