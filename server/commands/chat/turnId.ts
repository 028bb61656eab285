import type { FieldCrypto } from '../../platform/fieldCrypto.ts';
import type { WechatAccount } from '../../wechat/accounts.ts';
import type { InboundMessage } from '../../wechat/callback/message.ts';

/**
 * Identity of a message across its deliveries: account, openid and dedupe key, for MsgId alone is not unique
 * across people (WxJava#333). Keyed, so that it gives no openid away; 132 bits are plenty.
 */
export function turnIdOf(
  crypto: FieldCrypto,
  account: WechatAccount,
  { openid, dedupeKey }: InboundMessage,
): string {
  return crypto.blindIndex('turn', `${account.settings.key}\0${openid}\0${dedupeKey}`).slice(0, 22);
}
