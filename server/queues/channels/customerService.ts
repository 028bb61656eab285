import type { Send } from './types.ts';

/** Customer-service message (客服消息): a chat reply that came too late for the HTTP response. */
export const customerService: Send = async ({ services, account, openid, delivery }) => {
  if (!delivery.textSealed) throw new Error(`Delivery ${delivery._id} has no text`);
  const text = services.crypto.open<string>(delivery.textSealed, `delivery:${delivery._id}`);
  return account.client.sendText({ openid, text });
};
