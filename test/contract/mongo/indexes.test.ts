import { describe, expect, it } from 'vitest';
import { failure, useDatabase } from './useDatabase.ts';

const test = useDatabase();

describe('indexes', () => {
  it('are listed as they were made', async () => {
    const things = test.collection();
    await things.createIndexes([
      { key: { a: 1, b: -1 } },
      { key: { 'n.x': 1 }, name: 'nested' },
      { key: { at: 1 }, expireAfterSeconds: 3600 },
      { key: { u: 1 }, unique: true, partialFilterExpression: { u: { $exists: true } } },
    ]);
    const listed = await things.indexes();
    expect(listed.map(({ name }) => name).sort()).toEqual(['_id_', 'a_1_b_-1', 'at_1', 'nested', 'u_1']);
    expect(listed.find(({ name }) => name === 'a_1_b_-1')?.key).toEqual({ a: 1, b: -1 });
    expect(listed.find(({ name }) => name === 'at_1')).toMatchObject({ expireAfterSeconds: 3600 });
    expect(listed.find(({ name }) => name === 'u_1')).toMatchObject({
      unique: true,
      partialFilterExpression: { u: { $exists: true } },
    });
  });

  it('may be made twice alike, but not differently under one name', async () => {
    const things = test.collection();
    expect(await things.createIndex({ a: 1 })).toBe('a_1');
    expect(await things.createIndex({ a: 1 })).toBe('a_1');
    const error = await failure(things.createIndex({ a: 1 }, { unique: true }));
    expect([85, 86]).toContain(error.code);
  });

  it('are dropped one by one and all but _id', async () => {
    const things = test.collection();
    await things.createIndex({ a: 1 });
    await things.createIndex({ b: 1 });
    await things.createIndex({ c: 1 });
    await things.dropIndex('a_1');
    expect(await things.indexExists('a_1')).toBe(false);
    expect((await failure(things.dropIndex('a_1'))).code).toBe(27);
    await things.dropIndexes();
    expect((await things.indexes()).map(({ name }) => name)).toEqual(['_id_']);
  });

  it('can be made while documents are there, and are used by finds that stay right', async () => {
    const things = test.collection();
    await things.insertMany(
      Array.from({ length: 1000 }, (_, n) => ({ n, even: n % 2 === 0, tags: [n, n + 1] })),
    );
    await things.createIndex({ n: 1, even: 1 });
    await things.createIndex({ tags: 1 });
    expect(await things.countDocuments({ n: { $gte: 100, $lt: 200 }, even: true })).toBe(50);
    expect(await things.find({ tags: 500 }).toArray()).toHaveLength(2);
    expect(await things.find({}).sort({ n: -1 }).limit(1).next()).toMatchObject({ n: 999 });
  });
});

describe('unique indexes', () => {
  it('are enforced from the moment they are made', async () => {
    const things = test.collection();
    await things.createIndex({ openid: 1 }, { unique: true });
    await things.insertOne({ openid: 'o1' });
    expect((await failure(things.insertOne({ openid: 'o1' }))).code).toBe(11000);
  });

  it('cannot be made over duplicates', async () => {
    const things = test.collection();
    await things.insertMany([{ a: 1 }, { a: 1 }]);
    expect((await failure(things.createIndex({ a: 1 }, { unique: true }))).code).toBe(11000);
    expect((await things.indexes()).map(({ name }) => name)).toEqual(['_id_']);
    await things.insertOne({ a: 1 });
  });

  it('count a missing field as null', async () => {
    const things = test.collection();
    await things.createIndex({ a: 1 }, { unique: true });
    await things.insertOne({});
    expect((await failure(things.insertOne({ a: null }))).code).toBe(11000);
  });

  it('cover several fields together, and each element of an array', async () => {
    const things = test.collection();
    await things.createIndex({ bureau: 1, number: 1 }, { unique: true });
    await things.insertMany([
      { bureau: 'a', number: 1 },
      { bureau: 'a', number: 2 },
      { bureau: 'b', number: 1 },
    ]);
    expect((await failure(things.insertOne({ bureau: 'b', number: 1 }))).code).toBe(11000);
    const lists = test.collection();
    await lists.createIndex({ keys: 1 }, { unique: true });
    await lists.insertOne({ keys: ['a', 'b'] });
    expect((await failure(lists.insertOne({ keys: ['b', 'c'] }))).code).toBe(11000);
  });

  it('are kept by updates too, and free what is deleted', async () => {
    const things = test.collection<{ _id: number; a: number }>();
    await things.createIndex({ a: 1 }, { unique: true });
    await things.insertMany([
      { _id: 1, a: 1 },
      { _id: 2, a: 2 },
    ]);
    expect((await failure(things.updateOne({ _id: 2 }, { $set: { a: 1 } }))).code).toBe(11000);
    await things.deleteOne({ _id: 1 });
    expect(await things.updateOne({ _id: 2 }, { $set: { a: 1 } })).toMatchObject({ modifiedCount: 1 });
  });

  it('hold under concurrent inserts', async () => {
    const things = test.collection();
    await things.createIndex({ key: 1 }, { unique: true });
    const results = await Promise.allSettled(
      Array.from({ length: 60 }, (_, n) => things.insertOne({ key: n % 20 })),
    );
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(20);
    expect(await things.countDocuments()).toBe(20);
  });
});

describe('partial unique indexes', () => {
  it('bind only the documents that match', async () => {
    const things = test.collection<{ _id: number; person: string; state: string }>();
    await things.createIndex(
      { person: 1 },
      { unique: true, partialFilterExpression: { state: { $in: ['open', 'held'] } } },
    );
    await things.insertMany([
      { _id: 1, person: 'p', state: 'closed' },
      { _id: 2, person: 'p', state: 'closed' },
      { _id: 3, person: 'p', state: 'open' },
    ]);
    expect((await failure(things.insertOne({ _id: 4, person: 'p', state: 'held' }))).code).toBe(11000);
    expect((await failure(things.updateOne({ _id: 1 }, { $set: { state: 'open' } }))).code).toBe(11000);
    await things.updateOne({ _id: 3 }, { $set: { state: 'closed' } });
    await things.updateOne({ _id: 1 }, { $set: { state: 'open' } });
    expect(await things.find({ person: 'p', state: 'open' }).toArray()).toHaveLength(1);
  });

  it('leave out documents without the field', async () => {
    const things = test.collection();
    await things.createIndex(
      { idNumber: 1 },
      { unique: true, partialFilterExpression: { idNumber: { $type: 'string' } } },
    );
    await things.insertMany([{}, {}, { idNumber: null }, { idNumber: 'x' }]);
    expect((await failure(things.insertOne({ idNumber: 'x' }))).code).toBe(11000);
  });

  it('as sparse indexes do', async () => {
    const things = test.collection();
    await things.createIndex({ phone: 1 }, { unique: true, sparse: true });
    await things.insertMany([{}, {}, { phone: '1' }]);
    expect((await failure(things.insertOne({ phone: '1' }))).code).toBe(11000);
  });
});
