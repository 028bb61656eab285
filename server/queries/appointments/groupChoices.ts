import type { Profile } from '../../profiles/schema.ts';

/** The groups that a document recruits from or wants first, each once; none where it is silent. */
export function groupChoices({ recruit }: Pick<Profile, 'recruit'>): string[] {
  return [...new Set([...(recruit.groups?.value ?? []), ...(recruit.priorityGroups?.value ?? [])])];
}
