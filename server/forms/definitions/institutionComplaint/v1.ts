import type { FormDefinition } from '../../engine/index.ts';
import { matterFields } from './matter.ts';
import { senderFields } from './sender.ts';

/**
 * What an institution says about a supervisor (domain notes §4.5). Whether it is a complaint, a note or an
 * opinion is the decision `complaintRule`. The numbers are given by `bindForm`.
 */
export const institutionComplaintV1: FormDefinition = {
  id: 'institution-complaint',
  version: 1,
  title: '机构反映监督员',
  source: 'ours',
  fields: [...senderFields, ...matterFields],
  checks: [],
};
