import { MongoBulkWriteError } from 'mongodb';
import { expect, it } from 'vitest';
import { useDatabase } from './useDatabase.ts';

const test = useDatabase();

interface Thing {
  _id: number;
  v?: number;
}

it('runs a mixed batch in order', async () => {
  const things = test.collection<Thing>();
  const result = await things.bulkWrite([
    { insertOne: { document: { _id: 1, v: 1 } } },
    { insertOne: { document: { _id: 2, v: 1 } } },
    { updateOne: { filter: { _id: 1 }, update: { $inc: { v: 1 } } } },
    { updateMany: { filter: {}, update: { $inc: { v: 10 } } } },
    { updateOne: { filter: { _id: 3 }, update: { $set: { v: 3 } }, upsert: true } },
    { replaceOne: { filter: { _id: 2 }, replacement: { v: 99 } } },
    { deleteOne: { filter: { _id: 1 } } },
  ]);
  expect(result).toMatchObject({
    insertedCount: 2,
    matchedCount: 4,
    modifiedCount: 4,
    deletedCount: 1,
    upsertedCount: 1,
    upsertedIds: { 4: 3 },
  });
  expect(await things.find().sort({ _id: 1 }).toArray()).toEqual([
    { _id: 2, v: 99 },
    { _id: 3, v: 3 },
  ]);
});

async function bulkFailure(promise: Promise<unknown>): Promise<MongoBulkWriteError> {
  const error = await promise.catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(MongoBulkWriteError);
  return error as MongoBulkWriteError;
}

it('stops at the first failure when ordered', async () => {
  const things = test.collection<Thing>();
  const documents = [{ _id: 1 }, { _id: 2 }, { _id: 1 }, { _id: 3 }];
  const error = await bulkFailure(things.insertMany(documents));
  expect(error.code).toBe(11000);
  expect(error.insertedCount).toBe(2);
  expect(await things.countDocuments()).toBe(2);
});

it('goes on after failures when unordered, and names each of them', async () => {
  const things = test.collection<Thing>();
  const documents = [{ _id: 1 }, { _id: 1 }, { _id: 2 }, { _id: 2 }, { _id: 3 }];
  const error = await bulkFailure(things.insertMany(documents, { ordered: false }));
  const failures = [error.writeErrors].flat();
  expect(failures.map(({ index, code }) => [index, code])).toEqual([
    [1, 11000],
    [3, 11000],
  ]);
  expect(await things.countDocuments()).toBe(3);
});

it('takes batches larger than one message', async () => {
  const things = test.collection();
  const text = 'x'.repeat(1000);
  await things.insertMany(Array.from({ length: 60_000 }, (_, n) => ({ n, text })));
  expect(await things.countDocuments()).toBe(60_000);
});
