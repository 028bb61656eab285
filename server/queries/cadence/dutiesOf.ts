import type { BureauDoc } from '../../models/bureau.ts';
import { type CadenceDuty, cadenceDuties } from '../../profiles/decisions/cadenceDuties.ts';
import { mayAppoint } from '../../profiles/decisions/mayAppoint.ts';
import type { ProfileStore } from '../../profiles/load.ts';

/** What a bureau must hold again and again; nothing for a unit without a corps of its own. */
export function dutiesOf(profiles: ProfileStore, bureau: BureauDoc): readonly CadenceDuty[] {
  const profile = profiles.get(bureau.profile.id, bureau.profile.version);
  const facts = { level: bureau.level, optedIn: Boolean(bureau.optedInAt) };
  return mayAppoint(profile, facts).ok ? cadenceDuties(profile, facts).duties : [];
}
