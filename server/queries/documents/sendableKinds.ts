import { activityMaterial } from '../../domain/documents/activityMaterial.ts';
import { activityKinds } from '../../profiles/decisions/activityKinds.ts';
import { documentKinds } from '../../profiles/decisions/documentKinds.ts';
import type { Profile } from '../../profiles/schema.ts';

/** The kinds of document that a unit may draft: those of its rule-set, and materials where it has activities. */
export function sendableKinds(profile: Profile): { article: string | null; kinds: readonly string[] } {
  const { article, kinds } = documentKinds(profile);
  const materials = activityKinds(profile).kinds.length > 0 ? [activityMaterial] : [];
  return { article, kinds: article === null ? materials : [...kinds, ...materials] };
}
