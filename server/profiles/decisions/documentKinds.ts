import type { Profile } from '../schema.ts';

/** The kinds of document that a unit of this rule-set sends to its supervisors; none where it is silent. */
export function documentKinds({ service }: Profile): { article: string | null; kinds: readonly string[] } {
  return { article: service.docs?.article ?? null, kinds: service.docs?.value ?? [] };
}
