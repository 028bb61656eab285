import { randomBytes } from 'node:crypto';
import { MongoClient } from 'mongodb';
import { inject } from 'vitest';

/** A database for one test file. */
export interface FreshDatabase {
  /** The store's address with the database's name in it. */
  readonly uri: string;
  readonly name: string;
  /** Deletes the database. */
  drop(): Promise<void>;
}

/** Names a database that nobody else uses; it comes into being with the first write. */
export async function freshDatabase(): Promise<FreshDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  const base = inject('mongoUri');
  const uri = new URL(base);
  uri.pathname = `/${name}`;
  return {
    uri: uri.href,
    name,
    async drop() {
      const client = new MongoClient(base);
      await client.db(name).dropDatabase();
      await client.close();
    },
  };
}
