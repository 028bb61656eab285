import type { FormMigration } from './types.ts';

/** Only words changed: what was agreed to, filled in and for what is the same. */
export const applicationsToV2: readonly FormMigration[] = [
  { form: 'supervisor-application', from: 1, to: 2, migrate: (answers) => answers },
  { form: 'supervisor-application-general', from: 1, to: 2, migrate: (answers) => answers },
];
