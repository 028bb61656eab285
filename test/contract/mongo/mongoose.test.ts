import mongoose, { type Connection, Schema } from 'mongoose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../support/mongo.ts';

let fresh: FreshDatabase;
let connection: Connection;

const personSchema = new Schema(
  {
    openid: { type: String, required: true },
    area: String,
    turns: { type: Number, default: 0 },
    tags: [String],
    address: { city: String },
  },
  { timestamps: true, optimisticConcurrency: true },
);
personSchema.index({ openid: 1 }, { unique: true });
const eventSchema = new Schema({ person: { type: Schema.Types.ObjectId, ref: 'Person' }, kind: String });

const define = (on: Connection) => ({
  Person: on.model('Person', personSchema),
  Event: on.model('Event', eventSchema),
});
let models: ReturnType<typeof define>;

beforeAll(async () => {
  fresh = await freshDatabase();
  connection = await mongoose.createConnection(fresh.uri).asPromise();
  models = define(connection);
  const { Person, Event } = models;
  await Promise.all([Person.init(), Event.init()]);
});
afterAll(async () => {
  await connection.close();
  await fresh.drop();
});

describe('mongoose', () => {
  it('saves, changes and finds documents', async () => {
    const { Person } = models;
    const person = await Person.create({ openid: 'm1', area: '渝中', address: { city: '重庆' } });
    person.set('area', '江北');
    person.tags.push('a', 'b');
    await person.save();
    const found = await Person.findOne({ openid: 'm1' }).lean();
    expect(found).toMatchObject({ area: '江北', tags: ['a', 'b'], address: { city: '重庆' }, __v: 1 });
    expect(found?.updatedAt.getTime()).toBeGreaterThanOrEqual(found?.createdAt.getTime() ?? 0);
  });

  it('notices a document that changed meanwhile', async () => {
    const { Person } = models;
    await Person.create({ openid: 'm2' });
    const [one, two] = [await Person.findOne({ openid: 'm2' }), await Person.findOne({ openid: 'm2' })];
    one?.set('area', 'x');
    two?.set('area', 'y');
    await one?.save();
    await expect(two?.save()).rejects.toThrow(mongoose.Error.VersionError);
  });

  it('reports a duplicate key as the server does', async () => {
    const { Person } = models;
    await Person.create({ openid: 'm3' });
    const again = Person.create({ openid: 'm3' });
    await expect(again).rejects.toMatchObject({
      code: 11000,
      keyPattern: { openid: 1 },
      keyValue: { openid: 'm3' },
    });
  });

  it('populates, pages and streams', async () => {
    const { Person, Event } = models;
    const person = await Person.create({ openid: 'm4' });
    await Event.insertMany(Array.from({ length: 250 }, (_, n) => ({ person: person._id, kind: `k${n}` })));
    const [event] = await Event.find({ kind: 'k7' }).populate<{ person: { openid: string } }>('person');
    expect(event?.person.openid).toBe('m4');
    let seen = 0;
    for await (const _event of Event.find().cursor({ batchSize: 40 })) seen++;
    expect(seen).toBe(250);
  });

  it('writes in bulk and replaces', async () => {
    const { Person } = models;
    const result = await Person.bulkWrite([
      { insertOne: { document: { openid: 'b1' } } },
      { updateOne: { filter: { openid: 'b2' }, update: { $set: { area: 'z' } }, upsert: true } },
      { updateMany: { filter: { openid: /^b/ }, update: { $inc: { turns: 1 } } } },
      { deleteOne: { filter: { openid: 'b1' } } },
    ]);
    expect(result).toMatchObject({ insertedCount: 1, upsertedCount: 1, modifiedCount: 2, deletedCount: 1 });
    const replaced = await Person.findOneAndReplace(
      { openid: 'b2' },
      { openid: 'b3' },
      { returnDocument: 'after' },
    ).lean();
    expect(replaced).toMatchObject({ openid: 'b3', turns: 0 });
  });

  it('synchronises indexes', async () => {
    const { Person } = models;
    await Person.collection.createIndex({ area: 1 });
    expect(await Person.syncIndexes()).toEqual(['area_1']);
    expect((await Person.listIndexes()).map(({ name }) => name)).toEqual(['_id_', 'openid_1']);
  });

  it('runs transactions and resets documents whose transaction failed', async () => {
    const { Person, Event } = models;
    const person = await Person.create({ openid: 't1' });
    await connection.transaction(async (session) => {
      person.set('turns', 5);
      await person.save({ session });
      await Event.create([{ person: person._id, kind: 'done' }], { session });
    });
    const failed = connection.transaction(async (session) => {
      person.set('turns', 9);
      await person.save({ session });
      throw new Error('no');
    });
    await expect(failed).rejects.toThrow('no');
    expect(await Person.findById(person._id).lean()).toMatchObject({ turns: 5 });
    expect(await Event.countDocuments({ kind: 'done' })).toBe(1);
    await person.save();
    expect(await Person.findById(person._id).lean()).toMatchObject({ turns: 9 });
  });

  it('finds the transaction by async context with transactionAsyncLocalStorage', async () => {
    const instance = new mongoose.Mongoose({ transactionAsyncLocalStorage: true });
    const own = await instance.createConnection(fresh.uri).asPromise();
    const Note = own.model('Note', new Schema({ text: String }));
    await Note.init();
    const failed = own.transaction(async () => {
      await Note.create({ text: 'lost' });
      await new Note({ text: 'lost too' }).save();
      expect(await Note.countDocuments()).toBe(2);
      throw new Error('no');
    });
    await expect(failed).rejects.toThrow('no');
    expect(await Note.countDocuments()).toBe(0);
    await own.transaction(() => Note.create({ text: 'kept' }));
    expect(await Note.countDocuments()).toBe(1);
    await own.close();
  });
});
