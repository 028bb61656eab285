import type { BureauDoc } from '../../models/bureau.ts';
import { mayAppoint } from '../../profiles/decisions/mayAppoint.ts';
import type { Verdict } from '../../profiles/decisions/verdict.ts';
import type { ProfileStore } from '../../profiles/load.ts';

/** Whether a unit appoints supervisors, by its own rule-set, level and choice; its name says nothing. */
export function authorityOf(
  profiles: ProfileStore,
  { profile, level, optedInAt }: Pick<BureauDoc, 'profile' | 'level' | 'optedInAt'>,
): Verdict {
  const optedIn = optedInAt !== undefined && optedInAt !== null;
  return mayAppoint(profiles.get(profile.id, profile.version), { level, optedIn });
}
