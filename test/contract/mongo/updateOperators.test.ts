import type { Document } from 'mongodb';
import { describe, expect, it } from 'vitest';
import { failure, useDatabase } from './useDatabase.ts';

const test = useDatabase();

/** Inserts `before`, applies `update`, gives what is then stored (without _id). */
async function updated(before: Document, update: Document | Document[], options = {}) {
  const things = test.collection();
  const { insertedId } = await things.insertOne({ ...before });
  await things.updateOne({ _id: insertedId }, update, options);
  const { _id, ...rest }: Document = (await things.findOne({ _id: insertedId })) ?? {};
  return rest;
}

describe('field operators', () => {
  const cases: [string, Document, Document, Document][] = [
    [
      '$set of a nested path',
      { a: { b: 1 } },
      { $set: { 'a.c': 2, d: null } },
      { a: { b: 1, c: 2 }, d: null },
    ],
    ['$unset', { a: 1, b: { c: 1, d: 2 } }, { $unset: { a: '', 'b.c': '' } }, { b: { d: 2 } }],
    ['$inc', { n: 1 }, { $inc: { n: 2, m: -1 } }, { n: 3, m: -1 }],
    ['$mul', { n: 3 }, { $mul: { n: 2 } }, { n: 6 }],
    [
      '$min and $max',
      { lo: 5, hi: 5, keep: 5 },
      { $min: { lo: 3, keep: 9 }, $max: { hi: 8 } },
      { lo: 3, hi: 8, keep: 5 },
    ],
    ['$rename', { old: 1 }, { $rename: { old: 'fresh' } }, { fresh: 1 }],
    ['$bit', { flags: 1 }, { $bit: { flags: { or: 4 } } }, { flags: 5 }],
  ];
  for (const [name, before, update, after] of cases) {
    it(name, async () => expect(await updated(before, update)).toEqual(after));
  }

  it('$currentDate writes the time of the server', async () => {
    const { at } = await updated({}, { $currentDate: { at: true } });
    expect(Math.abs(at.getTime() - Date.now())).toBeLessThan(60_000);
  });

  it('$setOnInsert does nothing to a document that is there', async () => {
    expect(await updated({ a: 1 }, { $setOnInsert: { a: 2 } })).toEqual({ a: 1 });
  });

  it('refuses to change _id', async () => {
    const things = test.collection<{ _id: number }>();
    await things.insertOne({ _id: 1 });
    expect((await failure(things.updateOne({ _id: 1 }, { $set: { _id: 2 } }))).code).toBe(66);
  });

  it('refuses two operators on the same path', async () => {
    const things = test.collection();
    await things.insertOne({ a: 1 });
    expect((await failure(things.updateOne({}, { $set: { a: 1 }, $inc: { a: 1 } }))).code).toBe(40);
  });

  it('refuses $inc of a text', async () => {
    const things = test.collection<{ a: unknown }>();
    await things.insertOne({ a: 'x' });
    expect((await failure(things.updateOne({}, { $inc: { a: 1 } } as Document))).code).toBe(14);
  });
});

describe('array operators', () => {
  const cases: [string, Document, Document, Document][] = [
    ['$push', { l: [1] }, { $push: { l: 2, m: 'x' } }, { l: [1, 2], m: ['x'] }],
    [
      '$push with $each, $sort and $slice',
      { l: [5, 1] },
      { $push: { l: { $each: [4, 2], $sort: 1, $slice: -3 } } },
      { l: [2, 4, 5] },
    ],
    [
      '$push with $position',
      { l: [1, 4] },
      { $push: { l: { $each: [2, 3], $position: 1 } } },
      { l: [1, 2, 3, 4] },
    ],
    [
      '$push sorts documents by a field',
      { l: [{ s: 2 }] },
      { $push: { l: { $each: [{ s: 1 }], $sort: { s: 1 } } } },
      { l: [{ s: 1 }, { s: 2 }] },
    ],
    ['$addToSet with $each', { l: ['a'] }, { $addToSet: { l: { $each: ['a', 'b'] } } }, { l: ['a', 'b'] }],
    ['$pull by condition', { l: [1, 5, 9] }, { $pull: { l: { $gte: 5 } } }, { l: [1] }],
    ['$pull of documents', { l: [{ a: 1, b: 1 }, { a: 2 }] }, { $pull: { l: { a: 1 } } }, { l: [{ a: 2 }] }],
    ['$pullAll', { l: [1, 2, 1, 3] }, { $pullAll: { l: [1, 3] } }, { l: [2] }],
    ['$pop', { l: [1, 2, 3] }, { $pop: { l: 1 } }, { l: [1, 2] }],
    ['$[] all elements', { l: [1, 2] }, { $inc: { 'l.$[]': 10 } }, { l: [11, 12] }],
    [
      'an index in the path',
      { l: [{ v: 1 }, { v: 2 }] },
      { $set: { 'l.1.v': 9 } },
      { l: [{ v: 1 }, { v: 9 }] },
    ],
  ];
  for (const [name, before, update, after] of cases) {
    it(name, async () => expect(await updated(before, update)).toEqual(after));
  }

  it('positional $ changes the element that matched', async () => {
    const things = test.collection();
    await things.insertOne({
      steps: [
        { k: 'a', done: false },
        { k: 'b', done: false },
      ],
    });
    await things.updateOne({ 'steps.k': 'b' }, { $set: { 'steps.$.done': true } });
    expect(await things.findOne({}, { projection: { _id: 0 } })).toEqual({
      steps: [
        { k: 'a', done: false },
        { k: 'b', done: true },
      ],
    });
  });

  it('arrayFilters change the elements that match, nested too', async () => {
    const before = {
      rows: [
        { k: 1, cells: [{ v: 1 }, { v: 5 }] },
        { k: 2, cells: [{ v: 9 }] },
      ],
    };
    const update = { $set: { 'rows.$[row].cells.$[cell].v': 0 } };
    const arrayFilters = [{ 'row.k': 1 }, { 'cell.v': { $gt: 2 } }];
    expect(await updated(before, update, { arrayFilters })).toEqual({
      rows: [
        { k: 1, cells: [{ v: 1 }, { v: 0 }] },
        { k: 2, cells: [{ v: 9 }] },
      ],
    });
  });
});

describe('pipeline updates', () => {
  it('compute from the document itself', async () => {
    const update = [
      { $set: { total: { $add: ['$a', '$b'] }, list: { $concatArrays: ['$list', [3]] } } },
      { $unset: 'b' },
      { $set: { size: { $cond: [{ $gt: ['$total', 4] }, 'big', 'small'] } } },
    ];
    expect(await updated({ a: 2, b: 3, list: [1] }, update)).toEqual({
      a: 2,
      total: 5,
      list: [1, 3],
      size: 'big',
    });
  });
});
