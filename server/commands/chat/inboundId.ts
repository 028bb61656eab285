import type { FieldCrypto } from '../../platform/fieldCrypto.ts';
import type { WechatAccount } from '../../wechat/accounts.ts';
import type { InboundMessage } from '../../wechat/callback/message.ts';

/** Identity of a message across its deliveries; keyed, so that the row's id gives no openid away. */
export function inboundIdOf(
  crypto: FieldCrypto,
  account: WechatAccount,
  { openid, dedupeKey }: InboundMessage,
): string {
  return crypto.blindIndex('inbound', `${account.settings.key}\0${openid}\0${dedupeKey}`);
}
