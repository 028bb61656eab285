import { type ClientSession, MongoClient } from 'mongodb';
import { describe, expect, it, vi } from 'vitest';
import { failure, useDatabase } from './useDatabase.ts';

const test = useDatabase();

interface Account {
  _id: string;
  n: number;
}

async function accounts() {
  const collection = test.collection<Account>();
  await collection.insertMany([
    { _id: 'a', n: 10 },
    { _id: 'b', n: 0 },
  ]);
  return collection;
}

const inTransaction = <T>(work: (session: ClientSession) => Promise<T>): Promise<T> =>
  test.client.withSession((session) => session.withTransaction(work));

describe('a transaction', () => {
  it('commits everything together, over several collections', async () => {
    const collection = await accounts();
    const log = test.collection();
    await log.insertOne({ first: true });
    await inTransaction(async (session) => {
      await collection.updateOne({ _id: 'a' }, { $inc: { n: -3 } }, { session });
      await collection.updateOne({ _id: 'b' }, { $inc: { n: 3 } }, { session });
      await log.insertOne({ moved: 3 }, { session });
      expect(await collection.findOne({ _id: 'b' }, { session })).toEqual({ _id: 'b', n: 3 });
      expect(await collection.findOne({ _id: 'b' })).toEqual({ _id: 'b', n: 0 });
    });
    expect(await collection.find().sort({ _id: 1 }).toArray()).toEqual([
      { _id: 'a', n: 7 },
      { _id: 'b', n: 3 },
    ]);
    expect(await log.countDocuments()).toBe(2);
  });

  it('makes collections on the way', async () => {
    const fresh = test.collection();
    await inTransaction(async (session) => {
      await fresh.insertOne({ n: 1 }, { session });
      expect(await fresh.countDocuments({}, { session })).toBe(1);
    });
    expect(await fresh.countDocuments()).toBe(1);
  });

  it('leaves nothing when aborted', async () => {
    const collection = await accounts();
    const session = test.client.startSession();
    session.startTransaction();
    await collection.updateMany({}, { $inc: { n: 100 } }, { session });
    await collection.insertOne({ _id: 'c', n: 1 }, { session });
    await collection.deleteOne({ _id: 'b' }, { session });
    await session.abortTransaction();
    await session.endSession();
    expect(await collection.find().sort({ _id: 1 }).toArray()).toEqual([
      { _id: 'a', n: 10 },
      { _id: 'b', n: 0 },
    ]);
  });

  it('leaves nothing when its work throws', async () => {
    const collection = await accounts();
    const broken = inTransaction(async (session) => {
      await collection.insertOne({ _id: 'c', n: 1 }, { session });
      throw new Error('changed my mind');
    });
    await expect(broken).rejects.toThrow('changed my mind');
    expect(await collection.countDocuments()).toBe(2);
  });

  it('reads one snapshot', async () => {
    const collection = await accounts();
    await inTransaction(async (session) => {
      expect(await collection.findOne({ _id: 'a' }, { session })).toMatchObject({ n: 10 });
      await collection.updateOne({ _id: 'b' }, { $set: { n: 77 } });
      expect(await collection.findOne({ _id: 'b' }, { session })).toMatchObject({ n: 0 });
    });
  });

  it('may follow another in the same session, and may be empty', async () => {
    const collection = await accounts();
    const session = test.client.startSession();
    for (let round = 0; round < 3; round++) {
      await session.withTransaction(() =>
        collection.updateOne({ _id: 'a' }, { $inc: { n: 1 } }, { session }),
      );
      session.startTransaction();
      await session.commitTransaction();
      session.startTransaction();
      await session.abortTransaction();
    }
    await session.endSession();
    expect(await collection.findOne({ _id: 'a' })).toMatchObject({ n: 13 });
  });

  it('can be committed twice: the second time changes nothing', async () => {
    const collection = await accounts();
    const session = test.client.startSession();
    session.startTransaction();
    await collection.updateOne({ _id: 'a' }, { $inc: { n: 1 } }, { session });
    await session.commitTransaction();
    await session.commitTransaction();
    await session.endSession();
    expect(await collection.findOne({ _id: 'a' })).toMatchObject({ n: 11 });
  });

  it('stays aborted after an error', async () => {
    const collection = await accounts();
    const session = test.client.startSession();
    session.startTransaction();
    await collection.insertOne({ _id: 'c', n: 1 }, { session });
    await failure(collection.updateOne({ _id: 'a' }, { $badOperator: { n: 1 } } as never, { session }));
    const later = await failure(collection.insertOne({ _id: 'd', n: 1 }, { session }));
    expect(later.code).toBe(251);
    expect(later.hasErrorLabel('TransientTransactionError')).toBe(true);
    expect((await failure(session.commitTransaction())).code).toBe(251);
    await session.endSession();
    expect(await collection.countDocuments()).toBe(2);
  });
});

describe('conflicting transactions', () => {
  it('the second writer of a document fails with a transient error', async () => {
    const collection = await accounts();
    const [one, two] = [test.client.startSession(), test.client.startSession()];
    one.startTransaction();
    two.startTransaction();
    await collection.findOne({ _id: 'a' }, { session: one });
    await collection.findOne({ _id: 'a' }, { session: two });
    await collection.updateOne({ _id: 'a' }, { $inc: { n: 1 } }, { session: one });
    const second = collection.updateOne({ _id: 'a' }, { $inc: { n: 1 } }, { session: two });
    const failed = failure(second);
    await new Promise((resolve) => setTimeout(resolve, 100));
    await one.commitTransaction();
    expect(await failed).toMatchObject({ code: 112 });
    expect((await failed).hasErrorLabel('TransientTransactionError')).toBe(true);
    await two.abortTransaction();
    await Promise.all([one.endSession(), two.endSession()]);
    expect(await collection.findOne({ _id: 'a' })).toMatchObject({ n: 11 });
  });

  it('lose no update: ten read-modify-write increments make ten', async () => {
    const collection = await accounts();
    let runs = 0;
    const increment = (): Promise<void> =>
      inTransaction(async (session) => {
        runs++;
        const found = await collection.findOne({ _id: 'a' }, { session });
        await collection.updateOne({ _id: 'a' }, { $set: { n: (found?.n ?? 0) + 1 } }, { session });
      });
    await Promise.all(Array.from({ length: 10 }, increment));
    expect(await collection.findOne({ _id: 'a' })).toMatchObject({ n: 20 });
    expect(runs).toBeGreaterThanOrEqual(10);
  });

  it('lock each other out crosswise, and both get through in the end', async () => {
    const collection = await accounts();
    const move = (from: string, to: string): Promise<void> =>
      inTransaction(async (session) => {
        await collection.updateOne({ _id: from }, { $inc: { n: -1 } }, { session });
        await new Promise((resolve) => setTimeout(resolve, 30));
        await collection.updateOne({ _id: to }, { $inc: { n: 1 } }, { session });
      });
    await Promise.all([move('a', 'b'), move('b', 'a'), move('a', 'b')]);
    expect(await collection.find().sort({ _id: 1 }).toArray()).toEqual([
      { _id: 'a', n: 9 },
      { _id: 'b', n: 1 },
    ]);
  });

  it('upsert the same document at once: one makes it, the others change it', async () => {
    const collection = test.collection();
    await collection.createIndex({ key: 1 }, { unique: true });
    await Promise.all(
      Array.from({ length: 8 }, () =>
        inTransaction(async (session) => {
          await collection.updateOne({ key: 'k' }, { $inc: { n: 1 } }, { session, upsert: true });
        }),
      ),
    );
    expect(await collection.find().toArray()).toMatchObject([{ key: 'k', n: 8 }]);
  });

  it('a plain write beside them is not lost either', async () => {
    const collection = await accounts();
    await Promise.all([
      ...Array.from({ length: 5 }, () =>
        inTransaction(async (session) => {
          const found = await collection.findOne({ _id: 'b' }, { session });
          await collection.updateOne({ _id: 'b' }, { $set: { n: (found?.n ?? 0) + 1 } }, { session });
        }),
      ),
      ...Array.from({ length: 5 }, () => collection.updateOne({ _id: 'b' }, { $inc: { n: 1 } })),
    ]);
    expect(await collection.findOne({ _id: 'b' })).toMatchObject({ n: 10 });
  });
});

describe('many transactions at once', () => {
  it('that stay open do not keep others out', async () => {
    const collection = test.collection<{ _id: number }>();
    await collection.insertOne({ _id: -1 });
    const sessions = Array.from({ length: 40 }, () => test.client.startSession());
    for (const [_id, session] of sessions.entries()) {
      session.startTransaction();
      await collection.insertOne({ _id }, { session });
    }
    expect(await collection.countDocuments()).toBe(1);
    await Promise.all(sessions.map((session) => session.commitTransaction()));
    await Promise.all(sessions.map((session) => session.endSession()));
    expect(await collection.countDocuments()).toBe(41);
  });
});

describe('a client that goes away', () => {
  it('in the middle of a transaction leaves nothing and holds nothing', async () => {
    const collection = await accounts();
    const other = await new MongoClient(test.uri).connect();
    const session = other.startSession();
    session.startTransaction();
    await other
      .db()
      .collection<Account>(collection.collectionName)
      .updateOne({ _id: 'a' }, { $set: { n: 0 } }, { session });
    await other.close();
    // The lock is free again: a plain write goes through, and sees the old value.
    await vi.waitFor(() => collection.updateOne({ _id: 'a', n: 10 }, { $set: { n: 11 } }), { timeout: 5000 });
    expect(await collection.findOne({ _id: 'a' })).toMatchObject({ n: 11 });
  });
});
