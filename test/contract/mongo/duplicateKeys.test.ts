import { MongoBulkWriteError, type MongoServerError } from 'mongodb';
import { describe, expect, it } from 'vitest';
import { failure, useDatabase } from './useDatabase.ts';

const test = useDatabase();

async function guarded() {
  const things = test.collection<{ _id: number; openid?: string; area?: string; n?: number }>();
  await things.createIndex({ openid: 1, area: 1 }, { unique: true });
  await things.insertOne({ _id: 1, openid: 'o1', area: '渝中' });
  return things;
}

/** What mongoose and our own code read from such an error. */
function expectDuplicate(error: MongoServerError): void {
  expect(error.code).toBe(11000);
  expect(error.message).toMatch(/E11000 duplicate key error collection: \S+ index: openid_1_area_1 dup key/);
  expect(error.keyPattern).toEqual({ openid: 1, area: 1 });
  expect(error.keyValue).toEqual({ openid: 'o1', area: '渝中' });
}

describe('a duplicate key names its index, pattern and value', () => {
  it('in insertOne', async () => {
    const things = await guarded();
    expectDuplicate(await failure(things.insertOne({ _id: 2, openid: 'o1', area: '渝中' })));
  });

  it('in updateOne', async () => {
    const things = await guarded();
    await things.insertOne({ _id: 2, openid: 'o2', area: '渝中' });
    const error = await failure(things.updateOne({ _id: 2 }, { $set: { openid: 'o1' } }));
    expect(error).toMatchObject({ code: 11000, keyPattern: { openid: 1, area: 1 } });
  });

  it('in findOneAndUpdate with upsert', async () => {
    const things = await guarded();
    const update = { $set: { openid: 'o1', area: '渝中' } };
    expectDuplicate(await failure(things.findOneAndUpdate({ _id: 3 }, update, { upsert: true })));
  });

  it('in a bulk write, with its position', async () => {
    const things = await guarded();
    const documents = [{ _id: 2 }, { _id: 3, openid: 'o1', area: '渝中' }];
    const error = (await things
      .insertMany(documents)
      .catch((reason: unknown) => reason)) as MongoBulkWriteError;
    expect(error).toBeInstanceOf(MongoBulkWriteError);
    const [first] = [error.writeErrors].flat();
    expect(first?.index).toBe(1);
    expect(first).toMatchObject({
      code: 11000,
      errmsg: expect.stringContaining('index: openid_1_area_1 dup key'),
    });
    expect(await things.countDocuments()).toBe(2);
  });

  it('for _id', async () => {
    const things = await guarded();
    const error = await failure(things.insertOne({ _id: 1 }));
    expect(error).toMatchObject({ code: 11000, keyPattern: { _id: 1 }, keyValue: { _id: 1 } });
    expect(error.message).toContain('index: _id_ dup key');
  });

  it('inside a transaction, which it ends', async () => {
    const things = await guarded();
    const session = test.client.startSession();
    session.startTransaction();
    await things.insertOne({ _id: 5, openid: 'o5' }, { session });
    expect((await failure(things.insertOne({ _id: 1 }, { session }))).code).toBe(11000);
    expect((await failure(things.insertOne({ _id: 6 }, { session }))).code).toBe(251);
    await session.abortTransaction();
    await session.endSession();
    expect(await things.countDocuments()).toBe(1);
  });
});
