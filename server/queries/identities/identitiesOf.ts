import { miniPersonContext } from '../../commands/identities/linkRow.ts';
import { Person } from '../../models/person.ts';
import type { FieldCrypto } from '../../platform/fieldCrypto.ts';
import { followerOf } from './followerOf.ts';
import { linksOf } from './linksOf.ts';

/**
 * All ids of one person, their own in front: what they handed in under one, they find under the other. Leads are found
 * only where the reporter wanted to be recognised (ADR 0010): an anonymous one without that has no person to find it by.
 */
export async function identitiesOf(crypto: FieldCrypto, personId: string): Promise<string[]> {
  const follower = await Person.findById(personId, { accountKey: 1, unionIndex: 1 }).lean();
  if (follower) {
    const links = await linksOf(follower);
    const others = links.map(({ _id, miniPersonSealed }) =>
      crypto.open<string>(miniPersonSealed, miniPersonContext(_id)),
    );
    return [personId, ...others];
  }
  const other = await followerOf(crypto, personId);
  return other === null ? [personId] : [personId, other];
}
