import type { Services } from '../../commands/context.ts';
import type { Profile } from '../../profiles/schema.ts';
import { getBureau } from './getBureau.ts';

/** The rule-set that a bureau works under. @throws DomainError `bureau.not_found` */
export async function profileOf({ clock, profiles }: Services, bureauId: string): Promise<Profile> {
  const { profile } = await getBureau(bureauId, clock.now());
  return profiles.get(profile.id, profile.version);
}
