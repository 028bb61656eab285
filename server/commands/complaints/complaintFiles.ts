import { type Answers, voiceIds } from '../../forms/engine/index.ts';

/** Items of the form that are files, in the order in which people shall see them. */
export const complaintFileFields = ['signedDocument', 'authorisation', 'evidence'] as const;

/** Ids of the files that checked answers name. */
export function complaintFileIds(answers: Answers): string[] {
  const files = complaintFileFields.flatMap((key) => {
    const items = answers[key];
    return Array.isArray(items)
      ? items.flatMap(({ id }: { id?: unknown }) => (typeof id === 'string' ? id : []))
      : [];
  });
  return [...files, ...voiceIds(answers)];
}
