import { Binary, Decimal128, Double, Int32, Long, ObjectId } from 'mongodb';
import { describe, expect, it } from 'vitest';
import { useDatabase } from './useDatabase.ts';

const test = useDatabase();

describe('insert', () => {
  it('gives back every BSON type unchanged', async () => {
    const things = test.collection();
    const document = {
      _id: new ObjectId(),
      text: '医保基金社会监督员',
      int: new Int32(7),
      long: Long.fromString('9007199254740993'),
      double: new Double(1.5),
      decimal: Decimal128.fromString('12345.678900'),
      date: new Date('2026-03-26T08:00:00.123Z'),
      bytes: new Binary(Buffer.from([0, 1, 2, 255])),
      nothing: null,
      yes: true,
      nested: { list: [1, 'two', { three: [] }], empty: {} },
      pattern: /^渝\d+$/i,
    };
    await things.insertOne(document);
    const found = await things.findOne({ _id: document._id }, { promoteValues: false, promoteLongs: false });
    expect(found).toEqual({ ...document, nested: expect.anything(), yes: true, text: expect.anything() });
    expect(await things.findOne({}, { projection: { text: 1, nested: 1, yes: 1, _id: 0 } })).toEqual({
      text: document.text,
      nested: document.nested,
      yes: true,
    });
  });

  it('adds an _id, and keeps the order of fields', async () => {
    const things = test.collection();
    const { insertedId } = await things.insertOne({ z: 1, a: 2, m: 3 });
    const found = await things.findOne({ _id: insertedId });
    expect(Object.keys(found ?? {})).toEqual(['_id', 'z', 'a', 'm']);
  });

  it('takes many at once', async () => {
    const things = test.collection();
    const { insertedCount } = await things.insertMany(Array.from({ length: 500 }, (_, n) => ({ n })));
    expect(insertedCount).toBe(500);
    expect(await things.countDocuments()).toBe(500);
  });
});

describe('find', () => {
  it('filters, sorts, skips, limits and projects', async () => {
    const leads = test.collection<{ n: number; area: string; tags: string[] }>();
    await leads.insertMany(
      Array.from({ length: 20 }, (_, n) => ({ n, area: n % 2 ? '渝中' : '江北', tags: [`t${n}`] })),
    );
    const found = await leads
      .find({ area: '渝中', n: { $gte: 5, $lt: 15 } }, { projection: { _id: 0, n: 1 } })
      .sort({ n: -1 })
      .skip(1)
      .limit(2)
      .toArray();
    expect(found).toEqual([{ n: 11 }, { n: 9 }]);
    expect(await leads.find({ $or: [{ n: 1 }, { tags: 't2' }] }).toArray()).toHaveLength(2);
    expect(await leads.find({ n: { $in: [1, 2, 99] } }).toArray()).toHaveLength(2);
    expect(await leads.find({ area: /^渝/, n: { $nin: [1] } }).toArray()).toHaveLength(9);
    expect(await leads.find({ tags: { $elemMatch: { $eq: 't3' } } }).toArray()).toHaveLength(1);
    expect(await leads.find({ missing: { $exists: false } }).toArray()).toHaveLength(20);
  });

  it('finds nothing in a collection that does not exist', async () => {
    expect(await test.db.collection('never-made').findOne({})).toBeNull();
    expect(await test.db.collection('never-made').find().toArray()).toEqual([]);
    expect(await test.db.collection('never-made').countDocuments()).toBe(0);
  });

  it('matches null to missing and to null', async () => {
    const things = test.collection<{ _id: number; end?: Date | null }>();
    await things.insertMany([{ _id: 1 }, { _id: 2, end: null }, { _id: 3, end: new Date() }]);
    expect(
      await things
        .find({ end: null })
        .sort({ _id: 1 })
        .map(({ _id }) => _id)
        .toArray(),
    ).toEqual([1, 2]);
  });
});

describe('update, replace and delete', () => {
  it('counts what matched and what changed', async () => {
    const things = test.collection<{ _id: number; v: number }>();
    await things.insertMany([1, 2, 3].map((_id) => ({ _id, v: 0 })));
    expect(await things.updateMany({}, { $set: { v: 0 } })).toMatchObject({
      matchedCount: 3,
      modifiedCount: 0,
    });
    expect(await things.updateMany({ _id: { $gt: 1 } }, { $set: { v: 5 } })).toMatchObject({
      matchedCount: 2,
      modifiedCount: 2,
    });
    expect(await things.updateOne({ _id: 9 }, { $set: { v: 5 } })).toMatchObject({ matchedCount: 0 });
    expect(await things.replaceOne({ _id: 1 }, { v: 42 })).toMatchObject({ modifiedCount: 1 });
    expect(await things.findOne({ _id: 1 })).toEqual({ _id: 1, v: 42 });
    expect((await things.deleteOne({ _id: 1 })).deletedCount).toBe(1);
    expect((await things.deleteMany({})).deletedCount).toBe(2);
  });

  it('upserts with the equality fields of the filter', async () => {
    const things = test.collection();
    const first = await things.updateOne(
      { openid: 'o1', 'profile.area': '渝中' },
      { $set: { name: '甲' }, $setOnInsert: { made: 1 } },
      { upsert: true },
    );
    expect(first.upsertedCount).toBe(1);
    const again = await things.updateOne({ openid: 'o1' }, { $setOnInsert: { made: 2 } }, { upsert: true });
    expect(again).toMatchObject({ upsertedCount: 0, matchedCount: 1, modifiedCount: 0 });
    expect(await things.findOne({ _id: first.upsertedId ?? undefined })).toMatchObject({
      openid: 'o1',
      profile: { area: '渝中' },
      name: '甲',
      made: 1,
    });
    const replaced = await things.replaceOne({ _id: new ObjectId() }, { v: 1 }, { upsert: true });
    expect(replaced.upsertedCount).toBe(1);
  });

  it('upserts the same document only once under concurrency when an index is unique', async () => {
    const things = test.collection();
    await things.createIndex({ key: 1 }, { unique: true });
    const results = await Promise.allSettled(
      Array.from({ length: 20 }, (_, n) =>
        things.updateOne({ key: 'same' }, { $inc: { n: 1 }, $setOnInsert: { first: n } }, { upsert: true }),
      ),
    );
    const failed = results.filter((result) => result.status === 'rejected');
    for (const { reason } of failed) expect(reason).toMatchObject({ code: 11000 });
    expect(await things.countDocuments()).toBe(1);
    expect(await things.findOne({})).toMatchObject({ n: 20 - failed.length });
  });
});

describe('count and distinct', () => {
  it('answers for the whole collection and for a filter', async () => {
    const things = test.collection();
    await things.insertMany([{ a: 1 }, { a: 2 }, { a: 2, tags: ['x', 'y'] }]);
    expect(await things.estimatedDocumentCount()).toBe(3);
    expect(await things.countDocuments({ a: 2 })).toBe(2);
    expect(await things.countDocuments({ a: 2 }, { limit: 1 })).toBe(1);
    expect((await things.distinct('a')).sort()).toEqual([1, 2]);
    expect((await things.distinct('tags', { a: 2 })).sort()).toEqual(['x', 'y']);
  });
});
