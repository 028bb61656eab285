import { IdentityLink, type IdentityLinkDoc } from '../../models/identityLink.ts';

/** The rows of who a follower is in the mini program of their account: by a code, or else by the UnionID. */
export async function linksOf({
  _id: personId,
  accountKey,
  unionIndex,
}: {
  _id: string;
  accountKey: string;
  unionIndex?: string | null | undefined;
}): Promise<IdentityLinkDoc[]> {
  const ways = [{ personId }, ...(unionIndex ? [{ unionIndex }] : [])];
  const links = await IdentityLink.find({ $or: ways }).lean();
  return links
    .filter((one) => one.accountKey === accountKey && !one.unlinked)
    .filter((one) => (one.personId ?? personId) === personId);
}
