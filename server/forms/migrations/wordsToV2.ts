import type { FormMigration } from './types.ts';

/** Only words changed: what was agreed to, filled in and for what is the same. */
export const wordsToV2: readonly FormMigration[] = [
  'supervisor-application',
  'supervisor-application-general',
  'activity-reply',
].map((form) => ({ form, from: 1, to: 2, migrate: (answers) => answers }));
