import { miniPersonContext } from '../../commands/identities/linkRow.ts';
import { MiniSubscriber, type MiniSubscriberDoc } from '../../models/miniSubscriber.ts';
import type { FieldCrypto } from '../../platform/fieldCrypto.ts';
import { linksOf } from './linksOf.ts';

/** Where messages of the mini program go to a follower; null when they are not linked, or subscribed to nothing there. */
export async function subscriberOf(
  crypto: FieldCrypto,
  follower: Parameters<typeof linksOf>[0],
): Promise<MiniSubscriberDoc | null> {
  const links = await linksOf(follower);
  if (links.length === 0) return null;
  const ids = links.map(({ _id, miniPersonSealed }) =>
    crypto.open<string>(miniPersonSealed, miniPersonContext(_id)),
  );
  return MiniSubscriber.findOne({ _id: { $in: ids } }).lean();
}
