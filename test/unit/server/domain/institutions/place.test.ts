import { expect, it } from 'vitest';
import { placeOf } from '../../../../../server/domain/institutions/place.ts';

const problemsOf = (longitude: string, latitude: string) =>
  placeOf(longitude, latitude).problems.map(({ column, message }) => `${column} ${message}`);

it('takes plain degrees, longitude first; nothing at all is no place and no mistake', () => {
  expect(placeOf('106.551556', ' 29.563009° ')).toEqual({
    place: { type: 'Point', coordinates: [106.551556, 29.563009] },
    problems: [],
  });
  expect(placeOf('', ' ')).toEqual({ problems: [] });
});

it.each([
  ['106.551556', '', 'latitude 填了经度，纬度也要填'],
  ['', '29.563009', 'longitude 填了纬度，经度也要填'],
  ['29.563009', '106.551556', 'longitude 经度和纬度写反了'],
  ['106°33′', '29.563009', 'longitude 请写成 106.551556'],
  ['106,551556', '29.563009', 'longitude 请写成 106.551556'],
  ['1e2', '29.563009', 'longitude 请写成 106.551556'],
  ['106.551556', '2956.3009', 'latitude 请写成 29.563009'],
  ['-106.551556', '29.563009', 'longitude 经度要在 73 到 136 之间'],
  ['106.551556', '0', 'latitude 纬度要在 3 到 54 之间'],
])('%s and %s are refused in words, and are no place', (longitude, latitude, words) => {
  expect(problemsOf(longitude, latitude)).toEqual([expect.stringContaining(words)]);
  expect(placeOf(longitude, latitude).place).toBeUndefined();
});

it('says what is wrong with both at once', () => {
  expect(problemsOf('东经', '北纬')).toHaveLength(2);
});
