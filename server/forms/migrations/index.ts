import type { Answers, FormRef } from '../engine/index.ts';
import { leadIdentityToV2 } from './leadIdentityToV2.ts';
import { leadToV2 } from './leadToV2.ts';
import type { FormMigration } from './types.ts';
import { visitReportToV2 } from './visitReportToV2.ts';
import { wordsToV2 } from './wordsToV2.ts';

export type { FormMigration } from './types.ts';

/** Every step between published versions. A new version of a form adds one line. */
export const formMigrations: readonly FormMigration[] = [
  leadToV2,
  leadIdentityToV2,
  visitReportToV2,
  ...wordsToV2,
];

/**
 * The answers as the wanted version writes them; unchanged for the same version. Versions only go up.
 * @throws Error when a step is missing: a version was published without its migration.
 */
export function migrateAnswers(
  answers: Answers,
  from: FormRef,
  toVersion: number,
  steps: readonly FormMigration[] = formMigrations,
): Answers {
  let current = answers;
  for (let version = from.version; version < toVersion; version += 1) {
    const step = steps.find((s) => s.form === from.id && s.from === version && s.to === version + 1);
    if (!step) throw new Error(`no migration of ${from.id} from ${version} to ${version + 1}`);
    current = step.migrate(current);
  }
  return current;
}
