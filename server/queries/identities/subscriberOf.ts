import { miniPersonContext } from '../../commands/identities/linkRow.ts';
import { IdentityLink, type IdentityLinkDoc } from '../../models/identityLink.ts';
import { MiniSubscriber, type MiniSubscriberDoc } from '../../models/miniSubscriber.ts';
import { batched } from '../../platform/batched.ts';
import type { FieldCrypto } from '../../platform/fieldCrypto.ts';
import { linksAmong, type linksOf } from './linksOf.ts';

type Follower = Parameters<typeof linksOf>[0];

/**
 * Where messages of the mini program go to a follower; null when they are not linked, or subscribed to nothing there. All who
 * ask at the same time are looked up at once; never inside a transaction.
 */
export const subscriberOf = (crypto: FieldCrypto, follower: Follower): Promise<MiniSubscriberDoc | null> =>
  lookUp({ crypto, follower });

const lookUp = batched<{ crypto: FieldCrypto; follower: Follower }, MiniSubscriberDoc | null>(
  async (wanted) => {
    const links = await IdentityLink.find({ $or: waysTo(wanted.map(({ follower }) => follower)) }).lean();
    const idsOf = wanted.map(({ crypto, follower }) =>
      linksAmong(naming(links, follower), follower).map(({ _id, miniPersonSealed }) =>
        crypto.open<string>(miniPersonSealed, miniPersonContext(_id)),
      ),
    );
    const ids = idsOf.flat();
    const found = ids.length > 0 ? await MiniSubscriber.find({ _id: { $in: ids } }).lean() : [];
    const byId = new Map(found.map((row) => [row._id, row]));
    return idsOf.map((own) => own.flatMap((id) => byId.get(id) ?? [])[0] ?? null);
  },
);

function waysTo(followers: readonly Follower[]): object[] {
  const unionIndexes = followers.flatMap(({ unionIndex }) => unionIndex ?? []);
  const byPerson = { personId: { $in: followers.map(({ _id }) => _id) } };
  return unionIndexes.length > 0 ? [byPerson, { unionIndex: { $in: unionIndexes } }] : [byPerson];
}

/** Of the rows of many, those that name this follower or their UnionID. */
function naming(links: readonly IdentityLinkDoc[], { _id, unionIndex }: Follower): IdentityLinkDoc[] {
  return links.filter((one) => one.personId === _id || (unionIndex && one.unionIndex === unionIndex));
}
