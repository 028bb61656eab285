import type { FormMigration } from './types.ts';

/** The place was a text. */
export const visitReportToV2: FormMigration = {
  form: 'visit-report',
  from: 1,
  to: 2,
  migrate: ({ place, ...rest }) => (typeof place === 'string' ? { ...rest, place: { text: place } } : rest),
};
