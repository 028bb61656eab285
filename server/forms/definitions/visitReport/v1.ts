import type { FormDefinition } from '../../engine/index.ts';
import { findingFields } from './findings.ts';
import { visitFields } from './visit.ts';

/** The report of a visit or inspection (domain notes §4.3). The activity that it belongs to is metadata. */
export const visitReportV1: FormDefinition = {
  id: 'visit-report',
  version: 1,
  title: '监督报告',
  source: 'ours',
  fields: [...visitFields, ...findingFields],
  checks: [{ type: 'disjoint', first: 'found', second: 'notFound' }],
};
