import type { Profile } from '../schema.ts';

/**
 * Which of a candidate's groups the document wants considered first. Shown to people beside the scores; it
 * moves nobody up or down by itself. Null where the document has no such groups.
 */
export function priorityFlag(
  { recruit }: Profile,
  { groups }: { groups: readonly string[] },
): { article: string | null; all: readonly string[]; matched: readonly string[] } {
  const all = recruit.priorityGroups?.value ?? [];
  const matched = all.filter((group) => groups.includes(group));
  return { article: recruit.priorityGroups?.article ?? null, all, matched };
}
