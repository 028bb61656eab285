import { linkIdOf } from '../../commands/identities/linkRow.ts';
import { IdentityLink } from '../../models/identityLink.ts';
import { Person } from '../../models/person.ts';
import type { FieldCrypto } from '../../platform/fieldCrypto.ts';

/** The follower of the official account that somebody of the mini program is; null for a stranger there. */
export async function followerOf(crypto: FieldCrypto, miniPersonId: string): Promise<string | null> {
  const link = await IdentityLink.findById(linkIdOf(crypto, miniPersonId)).lean();
  if (!link || link.unlinked) return null;
  const { accountKey, personId, unionIndex } = link;
  if (personId) return personId;
  if (!unionIndex) return null;
  return (await Person.findOne({ unionIndex, accountKey }, { _id: 1 }).lean())?._id ?? null;
}
