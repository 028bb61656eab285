import type { Field } from '../../engine/index.ts';
import { ours } from '../options/ours.ts';
import { about } from './when.ts';

/** Since version 2: the county is looked for among the units, and a place can be sent from the map. */
export const placeFields: readonly Field[] = [
  {
    type: 'region',
    key: 'region',
    no: 0,
    label: '所在地区',
    required: true,
    detail: 'county',
    help: '写到县（市、区）即可，知道乡镇、街道也可以写上。不归我们管的，会书面通知并移交。',
    example: '某某县某某镇',
    source: { item: 'S14', required: 'ours', rules: 'ours' },
  },
  {
    type: 'location',
    key: 'place',
    no: 0,
    label: '发生地点',
    required: about('insured'),
    min: 2,
    max: 100,
    help: '具体在哪里发生；已经写了机构名称的可以跳过。',
    example: '住院部三楼',
    source: ours,
  },
];
