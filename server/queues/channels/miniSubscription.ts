import { miniCardOf } from '../../domain/messages/miniCardOf.ts';
import { miniPageOf } from '../../domain/messages/miniPageOf.ts';
import { grantId } from '../../models/subscriptionGrant.ts';
import { messageKind } from '../../queries/messages/index.ts';
import { cardOf, nothingToSend } from './card.ts';
import { sendOnGrant } from './sendOnGrant.ts';
import type { Send } from './types.ts';

/** Subscription message (订阅消息) of the mini program; a tap opens the matter there. */
export const miniSubscription: Send = async ({ services, account, openid, delivery, personId }) => {
  const { mini, settings } = account;
  const known = settings.miniProgram?.subscriptions?.[messageKind(delivery.kind).template];
  if (!mini || !known) return nothingToSend('小程序没有配置这类订阅消息');
  const card = await cardOf(delivery, services);
  if (!card) return nothingToSend();
  const data = miniCardOf(card);
  const { templateId } = known;
  const page = miniPageOf(delivery.object?.kind, data);
  return sendOnGrant(services.log, grantId(personId, templateId), () =>
    mini.send({ openid, templateId, data, page }),
  );
};
