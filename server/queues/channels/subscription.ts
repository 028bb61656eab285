import { grantId } from '../../models/subscriptionGrant.ts';
import { messageKind } from '../../queries/messages/index.ts';
import { cardOf, nothingToSend } from './card.ts';
import { sendOnGrant } from './sendOnGrant.ts';
import type { Send } from './types.ts';

/** Subscription notice (订阅通知) of the official account. */
export const subscription: Send = async ({ services, account, openid, delivery, personId }) => {
  const known = account.settings.subscriptions?.[messageKind(delivery.kind).template];
  if (!known) return nothingToSend('账号没有配置这类订阅通知');
  const data = await cardOf(delivery, services);
  if (!data) return nothingToSend();
  const { templateId } = known;
  return sendOnGrant(services.log, grantId(personId, templateId), () =>
    account.client.sendSubscription({ openid, templateId, data }),
  );
};
