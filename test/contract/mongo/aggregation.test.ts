import { describe, expect, it } from 'vitest';
import { failure, useDatabase } from './useDatabase.ts';

const test = useDatabase();

async function leads() {
  const collection = test.collection<{
    _id: number;
    area: string;
    by: string;
    sum: number;
    at: Date;
    tags: string[];
  }>();
  await collection.insertMany([
    { _id: 1, area: '渝中', by: 'a', sum: 100, at: new Date('2026-03-31T16:30:00Z'), tags: ['x', 'y'] },
    { _id: 2, area: '渝中', by: 'b', sum: 50, at: new Date('2026-03-31T15:30:00Z'), tags: ['y'] },
    { _id: 3, area: '江北', by: 'a', sum: 10, at: new Date('2026-04-01T01:00:00Z'), tags: [] },
  ]);
  return collection;
}

describe('aggregation', () => {
  it('groups', async () => {
    const rows = await (await leads())
      .aggregate([
        {
          $group: {
            _id: '$area',
            n: { $sum: 1 },
            total: { $sum: '$sum' },
            best: { $max: '$sum' },
            by: { $addToSet: '$by' },
          },
        },
        { $sort: { _id: -1 } },
      ])
      .toArray();
    expect(rows).toHaveLength(2);
    expect(rows.find(({ _id }) => _id === '渝中')).toMatchObject({ n: 2, total: 150, best: 100 });
  });

  it('cuts time by the calendar of a time zone', async () => {
    const day = { $dateTrunc: { date: '$at', unit: 'day', timezone: 'Asia/Shanghai' } };
    const rows = await (await leads())
      .aggregate([{ $group: { _id: day, n: { $sum: 1 } } }, { $sort: { _id: 1 } }])
      .toArray();
    expect(rows).toEqual([
      { _id: new Date('2026-03-30T16:00:00Z'), n: 1 },
      { _id: new Date('2026-03-31T16:00:00Z'), n: 2 },
    ]);
    const text = { $dateToString: { date: '$at', format: '%Y-%m-%d %H:%M', timezone: 'Asia/Shanghai' } };
    const [first] = await (await leads())
      .aggregate([{ $match: { _id: 1 } }, { $project: { text } }])
      .toArray();
    expect(first).toEqual({ _id: 1, text: '2026-04-01 00:30' });
  });

  it('looks up, with equality and with a pipeline', async () => {
    const collection = await leads();
    const people = test.collection<{ _id: string; name: string }>();
    await people.insertMany([
      { _id: 'a', name: '甲' },
      { _id: 'b', name: '乙' },
    ]);
    const [row] = await collection
      .aggregate([
        { $match: { _id: 2 } },
        { $lookup: { from: people.collectionName, localField: 'by', foreignField: '_id', as: 'person' } },
        { $unwind: '$person' },
        { $project: { name: '$person.name' } },
      ])
      .toArray();
    expect(row).toEqual({ _id: 2, name: '乙' });
    const [joined] = await people
      .aggregate([
        { $match: { _id: 'a' } },
        {
          $lookup: {
            from: collection.collectionName,
            let: { person: '$_id' },
            pipeline: [
              { $match: { $expr: { $eq: ['$by', '$$person'] } } },
              { $sort: { _id: 1 } },
              { $project: { sum: 1 } },
            ],
            as: 'leads',
          },
        },
      ])
      .toArray();
    expect(joined?.leads).toEqual([
      { _id: 1, sum: 100 },
      { _id: 3, sum: 10 },
    ]);
  });

  it('answers several questions with $facet', async () => {
    const [row] = await (await leads())
      .aggregate([
        {
          $facet: {
            page: [{ $sort: { sum: -1 } }, { $limit: 1 }, { $project: { sum: 1 } }],
            total: [{ $count: 'n' }],
            tags: [{ $unwind: '$tags' }, { $sortByCount: '$tags' }],
          },
        },
      ])
      .toArray();
    expect(row).toEqual({
      page: [{ _id: 1, sum: 100 }],
      total: [{ n: 3 }],
      tags: [
        { _id: 'y', count: 2 },
        { _id: 'x', count: 1 },
      ],
    });
  });

  it('sorts into buckets and ranks with window functions', async () => {
    const collection = await leads();
    expect(
      await collection.aggregate([{ $bucket: { groupBy: '$sum', boundaries: [0, 50, 1000] } }]).toArray(),
    ).toEqual([
      { _id: 0, count: 1 },
      { _id: 50, count: 2 },
    ]);
    const ranked = await collection
      .aggregate([
        { $setWindowFields: { partitionBy: '$area', sortBy: { sum: -1 }, output: { rank: { $rank: {} } } } },
        { $project: { rank: 1 } },
        { $sort: { _id: 1 } },
      ])
      .toArray();
    expect(ranked.map(({ rank }) => rank)).toEqual([1, 2, 1]);
  });

  it('writes its result with $merge', async () => {
    const collection = await leads();
    const report = test.collection();
    const merge = {
      $merge: { into: report.collectionName, whenMatched: 'replace', whenNotMatched: 'insert' },
    };
    const pipeline = [{ $group: { _id: '$area', n: { $sum: 1 } } }, merge];
    await collection.aggregate(pipeline).toArray();
    await collection.aggregate(pipeline).toArray();
    expect(await report.countDocuments()).toBe(2);
  });

  it('names an unknown stage in its error', async () => {
    const error = await failure((await leads()).aggregate([{ $nonsense: {} }]).toArray());
    expect(error.code).toBe(40324);
    expect(error.message).toContain('$nonsense');
  });
});
