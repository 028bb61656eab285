import type { Collection, MongoClient } from 'mongodb';

export interface Person {
  readonly _id: number;
  readonly openid: string;
  turns: number;
}

/** Size of the collection that reads and updates choose from. */
export const POPULATION = 2000;

const pick = (): number => Math.floor(Math.random() * POPULATION);

/** Fills the collection that the workloads use. */
export async function fill(people: Collection<Person>): Promise<void> {
  await people.deleteMany({});
  await people.insertMany(
    Array.from({ length: POPULATION }, (_, index) => ({ _id: index, openid: `o${index}`, turns: 0 })),
  );
  await people.createIndex({ openid: 1 }, { unique: true });
}

export type Workload = (client: MongoClient) => (person: number) => Promise<unknown>;

const people = (client: MongoClient): Collection<Person> => client.db().collection<Person>('people');

/** What is measured, by name. */
export const workloads: Readonly<Record<string, Workload>> = {
  ping: (client) => () => client.db().command({ ping: 1 }),
  insert: (client) => () => client.db().collection('log').insertOne({ at: new Date(), text: 'hello', n: 1 }),
  'read by _id': (client) => () => people(client).findOne({ _id: pick() }),
  'read by index': (client) => () => people(client).findOne({ openid: `o${pick()}` }),
  'update by _id': (client) => () => people(client).updateOne({ _id: pick() }, { $inc: { turns: 1 } }),
  'find + update': (client) => async () => {
    const found = await people(client).findOne({ openid: `o${pick()}` });
    await people(client).updateOne({ _id: found?._id ?? 0 }, { $inc: { turns: 1 } });
  },
  'transaction: find + update + insert': (client) => () =>
    client.withSession((session) =>
      session.withTransaction(async () => {
        const found = await people(client).findOne({ openid: `o${pick()}` }, { session });
        await people(client).updateOne({ _id: found?._id ?? 0 }, { $inc: { turns: 1 } }, { session });
        await client.db().collection('log').insertOne({ at: new Date(), text: 'hello', n: 1 }, { session });
      }),
    ),
};
