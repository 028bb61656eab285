import type { TargetKind } from '../../domain/leads/targetKind.ts';
import type { Profile } from '../schema.ts';
import { catalogues } from './load.ts';
import type { CatalogueEntry } from './schema.ts';

/**
 * Every code that a rule-set has for a target, whatever the date: its own list, or the 条例 where it lists
 * nothing for that target (domain notes §1.2), and what national rules add for all (§1.3).
 */
export function applicableCodes({ scope }: Profile, target: TargetKind): readonly CatalogueEntry[] {
  const names: readonly string[] = scope.catalogue?.value ?? [];
  const of = (role: 'own' | 'fallback' | 'overlay') =>
    catalogues
      .filter((one) => one.role === role && (role !== 'own' || names.includes(one.id)))
      .flatMap(({ codes }) => codes.filter(({ targets }) => targets.includes(target)));
  const own = of('own');
  return [...(own.length > 0 ? own : of('fallback')), ...of('overlay')];
}
