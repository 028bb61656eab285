import { createHash } from 'node:crypto';
import { messageKind } from '../messages/index.ts';
import type { Send } from './types.ts';

/** Template message (模板消息): the words are built from the matter at the time of sending. */
export const template: Send = async ({ services, account, openid, delivery }) => {
  const kind = messageKind(delivery.kind);
  const templateId = account.settings.templates[kind.template];
  if (!templateId) return missing(`账号没有配置“${kind.template}”的模板，请管理员补上`);
  const data = await kind.build(delivery.object?.id ?? '', services);
  if (!data) return missing('要通知的事项已不存在');
  // Same for every attempt at this row, and at most 32 characters.
  const clientMsgId = createHash('sha256').update(delivery._id).digest('hex').slice(0, 32);
  return account.client.sendTemplate({ openid, templateId, data, clientMsgId });
};

function missing(reason: string) {
  return { kind: 'refused', scope: 'template', errcode: 0, reason, detail: 'nothing to send' } as const;
}
