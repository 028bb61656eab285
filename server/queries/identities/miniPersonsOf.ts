import { IdentityLink } from '../../models/identityLink.ts';

/** Who a follower is in the mini program of their account: by a code, or else by the UnionID. */
export async function miniPersonsOf({
  _id: personId,
  accountKey,
  unionIndex,
}: {
  _id: string;
  accountKey: string;
  unionIndex?: string | null | undefined;
}): Promise<string[]> {
  const ways = [{ personId }, ...(unionIndex ? [{ unionIndex }] : [])];
  const links = await IdentityLink.find({ $or: ways }).lean();
  return links
    .filter((one) => one.accountKey === accountKey && !one.unlinked)
    .filter((one) => (one.personId ?? personId) === personId)
    .map(({ _id }) => _id);
}
