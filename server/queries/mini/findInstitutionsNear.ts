import type { Services } from '../../commands/context.ts';
import type { MiniPerson } from '../../commands/mini/types.ts';
import { nearestInstitutions } from '../institutions/nearestInstitutions.ts';
import type { InstitutionChoice } from './findInstitutions.ts';
import { registerOf } from './registerOf.ts';

/** As many as a list on a phone shows, and as far as people go without planning it (ours). */
const reach = { within: 10_000, limit: 20 };

/** Institutions near a place of GCJ-02, nearest first, with the distance in tens of metres. The place is not kept. */
export async function findInstitutionsNear(
  services: Pick<Services, 'clock' | 'crypto'>,
  person: Pick<MiniPerson, 'personId' | 'bureauId'>,
  place: { latitude: number; longitude: number },
): Promise<(InstitutionChoice & { distance: number })[]> {
  const found = await nearestInstitutions(await registerOf(services, person), place, reach);
  return found.map(({ _id: id, name, district, contracted, distance }) => {
    return { id, name, district: district ?? null, contracted, distance: Math.round(distance / 10) * 10 };
  });
}
