import { describe, expect, it } from 'vitest';
import { failure, useDatabase } from './useDatabase.ts';

const test = useDatabase();

describe('commands', () => {
  it('that do not exist fail loudly', async () => {
    const error = await failure(test.db.command({ inventNothing: 1 }));
    expect(error).toMatchObject({ code: 59, codeName: 'CommandNotFound' });
    expect(error.message).toContain('inventNothing');
  });

  it('for small talk answer', async () => {
    expect(await test.db.command({ ping: 1 })).toMatchObject({ ok: 1 });
    const { version } = await test.db.admin().buildInfo();
    expect(Number(version.split('.')[0])).toBeGreaterThanOrEqual(7);
    expect(await test.db.command({ connectionStatus: 1 })).toMatchObject({
      ok: 1,
      authInfo: expect.anything(),
    });
    expect(await test.db.admin().command({ hello: 1 })).toMatchObject({ isWritablePrimary: true });
    expect(await test.db.admin().serverStatus()).toMatchObject({ ok: 1, version });
  });
});

describe('collections and databases', () => {
  it('are made, listed, renamed and dropped', async () => {
    const name = test.collection().collectionName;
    await test.db.createCollection(name);
    expect((await failure(test.db.createCollection(name, { validator: { a: 1 } }))).code).toBe(48);
    expect((await test.db.listCollections({ name }).toArray()).map((entry) => entry.name)).toEqual([name]);
    await test.db.collection(name).insertOne({ a: 1 });
    await test.db.collection(name).rename(`${name}_new`);
    expect(await test.db.collection(`${name}_new`).countDocuments()).toBe(1);
    expect(await test.db.collection(name).countDocuments()).toBe(0);
    expect(await test.db.collection(`${name}_new`).drop()).toBe(true);
    expect(await test.db.listCollections({ name: `${name}_new` }).toArray()).toEqual([]);
  });

  it('refuse documents that do not match a validator', async () => {
    const name = test.collection().collectionName;
    const validator = { $jsonSchema: { required: ['a'], properties: { a: { bsonType: 'int' } } } };
    await test.db.createCollection(name, { validator });
    await test.db.collection(name).insertOne({ a: 1 });
    expect((await failure(test.db.collection(name).insertOne({ b: 1 }))).code).toBe(121);
  });

  it('appear in listDatabases while they hold something', async () => {
    const db = test.client.db(`${test.db.databaseName}_b`);
    await db.collection('x').insertOne({});
    const names = async () => (await test.db.admin().listDatabases()).databases.map(({ name }) => name);
    expect(await names()).toContain(db.databaseName);
    await db.dropDatabase();
    expect(await names()).not.toContain(db.databaseName);
    await db.dropDatabase();
  });

  it('tell their size', async () => {
    const things = test.collection();
    await things.insertMany([{ a: 1 }, { a: 2 }]);
    expect(await test.db.command({ collStats: things.collectionName })).toMatchObject({ ok: 1, count: 2 });
    expect(await test.db.stats()).toMatchObject({ db: test.db.databaseName });
  });
});
