import { decideFiling } from '../decideFiling.ts';
import type { LeadStep } from './types.ts';

/** No case is opened (不予立案): a reporter with a name is owed the reason in five working days (S3). */
export const notFile: LeadStep<'notFile'> = {
  label: '不予立案',
  permission: 'lead.approve',
  run: (context, lead, { reason }) => decideFiling(context, lead, { reason, filed: false }),
};
