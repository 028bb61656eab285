import { decideFiling } from '../decideFiling.ts';
import type { LeadStep } from './types.ts';

/** A case is opened (立案): 90 days to decide (S4 45), five working days to tell a reporter with a name (S3). */
export const file: LeadStep<'file'> = {
  label: '立案',
  permission: 'lead.approve',
  run: (context, lead, { reason }) => decideFiling(context, lead, { reason, filed: true }),
};
