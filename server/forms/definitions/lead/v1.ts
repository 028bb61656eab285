import type { FormDefinition } from '../../engine/index.ts';
import { factFields } from './facts.ts';
import { patientFields } from './patient.ts';
import { perTargetFields } from './perTarget.ts';
import { targetFields } from './target.ts';

/**
 * A lead, for every kind of target (domain notes §4.2). Who reports is no part of it: that is `lead-identity`,
 * whose answers go to the vault. The numbers are given by `bindForm`.
 */
export const leadV1: FormDefinition = {
  id: 'lead',
  version: 1,
  title: '举报线索',
  source: 'ours',
  fields: [...targetFields, ...perTargetFields, ...patientFields, ...factFields],
  checks: [],
};
