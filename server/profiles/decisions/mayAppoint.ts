import type { Profile } from '../schema.ts';
import { mayOptIn } from './mayOptIn.ts';
import { allowed, refused, type Verdict } from './verdict.ts';

/** What authority depends on: the unit's level and whether it opted in, never its name. */
export interface UnitFacts {
  readonly level: string;
  /** A county that chose to follow the city's document, where the document lets it choose. */
  readonly optedIn?: boolean | undefined;
}

/** Whether a unit selects and appoints supervisors of its own. */
export function mayAppoint(profile: Profile, { level, optedIn = false }: UnitFacts): Verdict {
  const { appointingLevels } = profile.org;
  const levels: readonly string[] = appointingLevels?.value ?? [];
  if (levels.includes(level)) return allowed(appointingLevels?.article ?? null);
  const choice = mayOptIn(profile, { level });
  if (choice.ok) {
    const { article } = choice;
    return optedIn ? allowed(article) : refused(article, '本单位尚未决定参照执行，不能聘任社会监督员。');
  }
  return refused(appointingLevels?.article ?? null, '按照规定，本级不选聘社会监督员。');
}
