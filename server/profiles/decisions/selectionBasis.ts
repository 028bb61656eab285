import type { Profile } from '../schema.ts';

/**
 * What a document selects supervisors by (专业、工作、经历). Where it is silent, units choose by arrangement of
 * their own: `by` is empty then, and no article may be shown.
 */
export function selectionBasis({ service }: Profile): { article: string | null; by: readonly string[] } {
  return { article: service.selectBy?.article ?? null, by: service.selectBy?.value ?? [] };
}
