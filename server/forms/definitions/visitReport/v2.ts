import type { Field, FormDefinition } from '../../engine/index.ts';
import { ours } from '../options/ours.ts';
import { visitReportV1 } from './v1.ts';

const place: Field = {
  type: 'location',
  key: 'place',
  no: 0,
  label: '监督地点',
  required: true,
  min: 2,
  max: 100,
  help: '具体去了哪里。',
  example: '门诊大厅和药房',
  source: ours,
};

/** Version 1 with a place that can be sent from the map. */
export const visitReportV2: FormDefinition = {
  ...visitReportV1,
  version: 2,
  fields: visitReportV1.fields.map((field) => (field.key === place.key ? place : field)),
};
