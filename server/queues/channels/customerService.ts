import { cardOf, nothingToSend } from './card.ts';
import type { Send } from './types.ts';

/**
 * Customer-service message (客服消息): a chat reply that came too late for the HTTP response, or a notice to somebody who
 * has just talked to the account and can be reached in no other way.
 */
export const customerService: Send = async ({ services, account, openid, delivery }) => {
  const { _id, textSealed } = delivery;
  if (textSealed) {
    const text = services.crypto.open<string>(textSealed, `delivery:${_id}`);
    return account.client.sendText({ openid, text });
  }
  const card = await cardOf(delivery, services);
  if (!card) return nothingToSend();
  return account.client.sendText({ openid, text: Object.values(card).join('\n') });
};
