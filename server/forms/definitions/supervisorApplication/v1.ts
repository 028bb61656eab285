import type { FormDefinition } from '../../engine/index.ts';
import { backgroundFields } from './background.ts';
import { closingFields } from './closing.ts';
import { identityFields } from './identity.ts';

/** 医疗保障基金社会监督员报名表: the 18 items of annex 2, in its order and words; consents are added and unnumbered. */
export const supervisorApplicationV1: FormDefinition = {
  id: 'supervisor-application',
  version: 1,
  title: '医疗保障基金社会监督员报名表',
  source: 'annex2',
  fields: [...identityFields, ...backgroundFields, ...closingFields],
  checks: [{ type: 'sexMatchesIdNumber', sex: 'sex', idNumber: 'idNumber' }],
};
