import { MiniSubscriber } from '../../models/miniSubscriber.ts';
import type { FieldCrypto } from '../../platform/fieldCrypto.ts';

/** Where the openid of somebody in the mini program is sealed. */
export const miniOpenidContext = (personId: string): string => `miniOpenid:${personId}`;

/** Keeps where messages of the mini program go; only for whoever has just subscribed to some. */
export async function keepSubscriber(
  crypto: FieldCrypto,
  { personId, accountKey, openid }: { personId: string; accountKey: string; openid: string },
): Promise<void> {
  const openidSealed = crypto.seal(openid, miniOpenidContext(personId));
  await MiniSubscriber.updateOne(
    { _id: personId },
    { $setOnInsert: { accountKey, openidSealed } },
    { upsert: true },
  );
}
