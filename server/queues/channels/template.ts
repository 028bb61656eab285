import { createHash } from 'node:crypto';
import { messageKind } from '../../queries/messages/index.ts';
import { cardOf, nothingToSend } from './card.ts';
import type { Send } from './types.ts';

/** Template message (模板消息). */
export const template: Send = async ({ services, account, openid, delivery }) => {
  const kind = messageKind(delivery.kind);
  const templateId = account.settings.templates[kind.template];
  if (!templateId) return nothingToSend(`账号没有配置“${kind.template}”的模板，请管理员补上`);
  const data = await cardOf(delivery, services);
  if (!data) return nothingToSend();
  // Same for every attempt at this row until staff have it sent once more, and at most 32 characters.
  const round = `${delivery._id}${delivery.retriedAt?.getTime() ?? ''}`;
  const clientMsgId = createHash('sha256').update(round).digest('hex').slice(0, 32);
  return account.client.sendTemplate({ openid, templateId, data, clientMsgId });
};
