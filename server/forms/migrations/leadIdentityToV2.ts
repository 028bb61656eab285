import type { FormMigration } from './types.ts';

/** Nobody was asked who reports together with them. */
export const leadIdentityToV2: FormMigration = {
  form: 'lead-identity',
  from: 1,
  to: 2,
  migrate: (answers) => answers,
};
