import type { ProfileStore } from '../../profiles/load.ts';
import { modeLabel } from '../../profiles/resolve.ts';

/** What the rule-set that an application follows calls its way of recruiting. */
export function modeLabelOf(
  profiles: ProfileStore,
  { profile, mode }: { profile: { id: string; version: string }; mode: string },
): string {
  return modeLabel(profiles.get(profile.id, profile.version), mode) ?? mode;
}
