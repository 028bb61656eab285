import { expect, it } from 'vitest';
import { useDatabase } from './useDatabase.ts';

const test = useDatabase();
const point = (longitude: number, latitude: number) => ({
  type: 'Point',
  coordinates: [longitude, latitude],
});

it('$geoNear finds what is near, nearest first, with metres, among those that a query names', async () => {
  const things = test.collection<{ _id: string; owner: string; place?: object | null }>();
  await things.createIndex({ place: '2dsphere' });
  await things.insertMany([
    { _id: 'far', owner: 'a', place: point(106.6, 29.5) },
    { _id: 'second', owner: 'a', place: point(106.51, 29.5) },
    { _id: 'first', owner: 'a', place: point(106.5, 29.501) },
    { _id: 'other', owner: 'b', place: point(106.5, 29.5) },
    { _id: 'nowhere', owner: 'a' },
    { _id: 'taken', owner: 'a', place: point(106.5, 29.5) },
  ]);
  await things.updateOne({ _id: 'taken' }, { $set: { place: null } });
  const near = { near: point(106.5, 29.5), key: 'place', distanceField: 'metres', spherical: true } as const;
  const found = await things
    .aggregate<{ _id: string; metres: number }>([
      { $geoNear: { ...near, maxDistance: 5_000, query: { owner: 'a' } } },
      { $limit: 10 },
    ])
    .toArray();
  expect(found.map(({ _id, metres }) => [_id, Math.round(metres / 10) * 10])).toEqual([
    ['first', 110],
    ['second', 970],
  ]);
});
