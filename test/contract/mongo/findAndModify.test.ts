import { describe, expect, it } from 'vitest';
import { useDatabase } from './useDatabase.ts';

const test = useDatabase();

interface Job {
  _id: number;
  state: string;
  priority: number;
  by?: string;
}

async function jobs() {
  const collection = test.collection<Job>();
  await collection.insertMany([1, 2, 3].map((_id) => ({ _id, state: 'new', priority: _id })));
  return collection;
}

describe('findOneAndUpdate', () => {
  it('gives the document before or after', async () => {
    const collection = await jobs();
    expect(await collection.findOneAndUpdate({ _id: 1 }, { $set: { state: 'a' } })).toMatchObject({
      state: 'new',
    });
    expect(
      await collection.findOneAndUpdate({ _id: 1 }, { $set: { state: 'b' } }, { returnDocument: 'after' }),
    ).toMatchObject({ state: 'b' });
    expect(await collection.findOneAndUpdate({ _id: 9 }, { $set: { state: 'b' } })).toBeNull();
  });

  it('sorts and projects', async () => {
    const collection = await jobs();
    const taken = await collection.findOneAndUpdate(
      { state: 'new' },
      { $set: { state: 'taken' } },
      { sort: { priority: -1 }, projection: { priority: 1, _id: 0 }, returnDocument: 'after' },
    );
    expect(taken).toEqual({ priority: 3 });
  });

  it('upserts', async () => {
    const collection = await jobs();
    const made = await collection.findOneAndUpdate(
      { _id: 10 },
      { $set: { state: 'made' }, $inc: { priority: 5 } },
      { upsert: true, returnDocument: 'after' },
    );
    expect(made).toEqual({ _id: 10, state: 'made', priority: 5 });
    expect(
      await collection.findOneAndUpdate({ _id: 11 }, { $set: { state: 'x' } }, { upsert: true }),
    ).toBeNull();
  });

  it('says what happened when asked', async () => {
    const collection = await jobs();
    const result = await collection.findOneAndUpdate(
      { _id: 1 },
      { $set: { state: 'z' } },
      { includeResultMetadata: true, returnDocument: 'after' },
    );
    expect(result).toMatchObject({
      ok: 1,
      lastErrorObject: { n: 1, updatedExisting: true },
      value: { state: 'z' },
    });
  });

  it('hands each job to one worker only', async () => {
    const collection = test.collection<Job>();
    await collection.insertMany(
      Array.from({ length: 40 }, (_, _id) => ({ _id, state: 'new', priority: _id })),
    );
    const work = async (by: string): Promise<number[]> => {
      const mine: number[] = [];
      for (;;) {
        const job = await collection.findOneAndUpdate({ state: 'new' }, { $set: { state: 'taken', by } });
        if (job === null) return mine;
        mine.push(job._id);
      }
    };
    const taken = (await Promise.all(['a', 'b', 'c', 'd'].map(work))).flat();
    expect(taken.sort((a, b) => a - b)).toEqual(Array.from({ length: 40 }, (_, n) => n));
  });
});

describe('findOneAndReplace and findOneAndDelete', () => {
  it('replace the whole document', async () => {
    const collection = await jobs();
    const after = await collection.findOneAndReplace(
      { _id: 2 },
      { state: 'r', priority: 0 },
      { returnDocument: 'after' },
    );
    expect(after).toEqual({ _id: 2, state: 'r', priority: 0 });
  });

  it('delete and give what was there', async () => {
    const collection = await jobs();
    expect(await collection.findOneAndDelete({}, { sort: { priority: 1 } })).toMatchObject({ _id: 1 });
    expect(await collection.findOneAndDelete({ _id: 1 })).toBeNull();
    expect(await collection.countDocuments()).toBe(2);
  });
});
