import { Person } from '../../models/person.ts';
import { followerOf } from './followerOf.ts';
import { miniPersonsOf } from './miniPersonsOf.ts';

/**
 * All ids of one person, their own in front: what they handed in under one, they find under the other. Leads are found
 * only where the reporter wanted to be recognised (ADR 0010): an anonymous one without that has no person to find it by.
 */
export async function identitiesOf(personId: string): Promise<string[]> {
  const follower = await Person.findById(personId, { accountKey: 1, unionIndex: 1 }).lean();
  if (follower) return [personId, ...(await miniPersonsOf(follower))];
  const other = await followerOf(personId);
  return other === null ? [personId] : [personId, other];
}
