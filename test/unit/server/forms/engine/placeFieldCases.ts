import { field } from '../support.ts';
import type { Case } from './leadFieldCases.ts';

/** Of the types that name places. */
export const placeFieldCases = {
  region: [
    {
      field: field('region', 'k', {}),
      good: [
        [{ name: '城关区东街镇', unitId: 'u-1' }, '城关区东街镇', '城关区东街镇'],
        [{ name: '某县' }, '某县', '某县'],
      ],
      bad: [
        ['城关区', 'k type'],
        [{ name: '城关区', x: 1 }, 'k type'],
        [{ name: '城关区', unitId: '' }, 'k.unitId option'],
        [{ name: '县' }, 'k.name too_short'],
        [{ name: '县'.repeat(61) }, 'k.name too_long'],
      ],
    },
    {
      field: field('region', 'k', { sensitive: true }),
      good: [[{ name: '某县' }, '某县', '已填写']],
      bad: [[null, 'k type']],
    },
  ],
  location: [
    {
      field: field('location', 'k', { min: 2, max: 5 }),
      good: [
        [{ text: '东街口' }, '东街口', '东街口'],
        [
          { text: '东街口', latitude: 30.123456, longitude: 110.2 },
          '东街口（地图位置：30.12346，110.20000）',
          '东街口',
        ],
      ],
      bad: [
        ['东街口', 'k type'],
        [{ text: '东街口', latitude: '30' }, 'k type'],
        [{ text: '东街口', latitude: Number.NaN, longitude: 1 }, 'k type'],
        [{ text: '东街口', latitude: 30 }, 'k range'],
        [{ text: '东街口', latitude: 91, longitude: 1 }, 'k range'],
        [{ text: '东街口', latitude: 1, longitude: -181 }, 'k range'],
        [{ text: '口' }, 'k.text too_short'],
        [{ text: '东街口东街口' }, 'k.text too_long'],
      ],
    },
    {
      field: field('location', 'k', { min: 2, max: 5, sensitive: true }),
      good: [[{ text: '东街口' }, '东街口', '已填写']],
      bad: [[1, 'k type']],
    },
  ],
} satisfies Record<string, readonly Case[]>;
