/**
 * A client process of its own, for clients.test.ts: as many plain increments as transactions that read, add one
 * and write. Prints how many transactions it committed.
 */
import { createRequire } from 'node:module';

const [driver = '', uri = '', collection = '', rounds = '0'] = process.argv.slice(2);
/** @type {typeof import('mongodb')} */
const { MongoClient } = createRequire(import.meta.url)(driver);

const client = new MongoClient(uri);
/** @type {import('mongodb').Collection<{ _id: string, n: number }>} */
const counters = client.db().collection(collection);
let committed = 0;
for (let round = 0; round < Number(rounds); round++) {
  await counters.updateOne({ _id: 'shared' }, { $inc: { n: 1 } });
  await client.withSession((session) =>
    session.withTransaction(async () => {
      const found = await counters.findOne({ _id: 'shared' }, { session });
      await counters.updateOne({ _id: 'shared' }, { $set: { n: (found?.n ?? 0) + 1 } }, { session });
    }),
  );
  committed++;
}
await client.close();
console.log(committed);
