import type { Document, Sort } from 'mongodb';
import { describe, expect, it } from 'vitest';
import { failure, useDatabase } from './useDatabase.ts';

const test = useDatabase();

async function thousand() {
  const things = test.collection<{ _id: number; group: number; text: string }>();
  await things.insertMany(
    Array.from({ length: 1000 }, (_, _id) => ({ _id, group: _id % 7, text: 'x'.repeat(100) })),
  );
  return things;
}

const ids = (documents: readonly Document[]): number[] => documents.map(({ _id }) => _id as number);
const upTo = (count: number): number[] => Array.from({ length: count }, (_, n) => n);

describe('a cursor beyond one batch', () => {
  it('gives every document once', async () => {
    const things = await thousand();
    const found = ids(await things.find().batchSize(37).toArray());
    expect(found.sort((a, b) => a - b)).toEqual(upTo(1000));
  });

  it('keeps the order of a sort', async () => {
    const things = await thousand();
    const found = await things
      .find({}, { sort: { group: 1, _id: -1 } })
      .batchSize(100)
      .toArray();
    const expected = upTo(1000).sort((a, b) => (a % 7) - (b % 7) || b - a);
    expect(ids(found)).toEqual(expected);
  });

  it('respects limit and skip', async () => {
    const things = await thousand();
    expect(ids(await things.find().sort({ _id: 1 }).skip(10).limit(250).batchSize(50).toArray())).toEqual(
      upTo(260).slice(10),
    );
  });

  it('works for aggregations that must see everything first', async () => {
    const things = await thousand();
    const pipeline = [{ $group: { _id: '$_id', group: { $first: '$group' } } }, { $sort: { _id: 1 } }];
    expect(ids(await things.aggregate(pipeline, { batchSize: 64 }).toArray())).toEqual(upTo(1000));
  });

  it('can be left early', async () => {
    const things = await thousand();
    const sorts: Sort[] = [{ _id: 1 }, { group: 1 }];
    for (const sort of sorts) {
      const cursor = things.find({}, { batchSize: 10, sort });
      await cursor.next();
      await cursor.close();
    }
    expect(await things.countDocuments()).toBe(1000);
  });

  it('is independent of other cursors and of writes by the same client', async () => {
    const things = await thousand();
    const cursors = upTo(12).map((n) =>
      things.find({ group: n % 7 }, { sort: { text: 1, _id: 1 }, batchSize: 20 }),
    );
    const rows: number[][] = cursors.map(() => []);
    for (let open = true; open; ) {
      open = false;
      for (const [n, cursor] of cursors.entries()) {
        const document = await cursor.next();
        if (document === null) continue;
        open = true;
        rows[n]?.push(document._id);
      }
      await test.db.collection('other').insertOne({});
    }
    for (const [n, row] of rows.entries()) expect(row).toEqual(upTo(1000).filter((id) => id % 7 === n % 7));
  });

  it('is gone after killCursors', async () => {
    const things = await thousand();
    const find = { find: things.collectionName, batchSize: 2 };
    const { cursor } = await test.db.command(find, { promoteLongs: false });
    const killed = await test.db.command({ killCursors: things.collectionName, cursors: [cursor.id] });
    expect(killed.cursorsKilled.map(String)).toEqual([String(cursor.id)]);
    const getMore = test.db.command({ getMore: cursor.id, collection: things.collectionName });
    expect((await failure(getMore)).code).toBe(43);
  });
});

describe('a cursor in a transaction', () => {
  it('pages, sees the own writes, and not those of others', async () => {
    const things = await thousand();
    await test.client.withSession((session) =>
      session.withTransaction(async () => {
        await things.insertOne({ _id: 1000, group: 0, text: 'mine' }, { session });
        const cursor = things.find({}, { session, sort: { _id: 1 }, batchSize: 100 });
        const first = await cursor.next();
        await things.insertOne({ _id: 5000, group: 0, text: 'theirs' });
        const rest = await cursor.toArray();
        expect([first?._id, ...ids(rest)]).toEqual(upTo(1001));
        const pipeline = [{ $match: { _id: { $gte: 900 } } }, { $sort: { _id: -1 } }];
        expect(await things.aggregate(pipeline, { session, batchSize: 10 }).toArray()).toHaveLength(101);
      }),
    );
    expect(await things.countDocuments()).toBe(1002);
  });

  it('ends with the transaction', async () => {
    const things = await thousand();
    const session = test.client.startSession();
    session.startTransaction();
    const cursor = things.find({}, { session, batchSize: 10 });
    await cursor.next();
    await session.abortTransaction();
    await expect(cursor.toArray()).rejects.toThrow();
    await session.endSession();
  });
});
