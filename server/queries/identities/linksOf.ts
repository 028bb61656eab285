import { IdentityLink, type IdentityLinkDoc } from '../../models/identityLink.ts';

/** A follower, as far as links need to know them. */
interface Follower {
  _id: string;
  accountKey: string;
  unionIndex?: string | null | undefined;
}

/** The rows of who a follower is in the mini program of their account: by a code, or else by the UnionID. */
export async function linksOf(follower: Follower): Promise<IdentityLinkDoc[]> {
  const { _id: personId, unionIndex } = follower;
  const ways = [{ personId }, ...(unionIndex ? [{ unionIndex }] : [])];
  return linksAmong(await IdentityLink.find({ $or: ways }).lean(), follower);
}

/** Those that stand, among rows that name the follower or their UnionID. */
export function linksAmong<T extends IdentityLinkDoc>(
  links: readonly T[],
  { _id: personId, accountKey }: Follower,
): T[] {
  return links
    .filter((one) => one.accountKey === accountKey && !one.unlinked)
    .filter((one) => (one.personId ?? personId) === personId);
}
