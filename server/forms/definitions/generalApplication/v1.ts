import type { FormDefinition } from '../../engine/index.ts';
import { supervisorApplicationV1 } from '../supervisorApplication/v1.ts';
import { backgroundFields } from './background.ts';
import { closingFields } from './closing.ts';
import { personFields } from './person.ts';

/**
 * The application where the document prints no form: items of the printed one and those that single documents
 * add, each asked only where a rule of the profile calls for it or nothing works without it (`ours`). The
 * numbers are given by `bindForm`.
 */
export const generalApplicationV1: FormDefinition = {
  id: 'supervisor-application-general',
  version: 1,
  title: '社会监督员申请表',
  source: 'ours',
  fields: [...personFields, ...backgroundFields, ...closingFields],
  checks: supervisorApplicationV1.checks,
};
