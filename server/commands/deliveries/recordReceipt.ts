import { setTimeout as sleep } from 'node:timers/promises';
import { Delivery } from '../../models/delivery.ts';
import type { InboundMessage } from '../../wechat/callback/message.ts';
import type { Services } from '../context.ts';

type EventMessage = Extract<InboundMessage, { msgType: 'event' }>;
type Receipt = Extract<EventMessage, { event: 'TEMPLATESENDJOBFINISH' }>;

const outcomes = {
  delivered: { state: 'delivered' },
  blocked: { state: 'failed', reason: '对方拒收了公众号的消息' },
  failed: { state: 'failed', reason: '微信未能送达（系统原因）' },
} as const satisfies Record<Receipt['outcome'], object>;

/**
 * WeChat's final word on a template message. It may arrive before our worker has written the message id
 * down, so we look a few times; a receipt for a message that is not ours is let go.
 * Source: TEMPLATESENDJOBFINISH, wechat.md §1.3
 */
export async function recordReceipt({ clock, log }: Services, message: InboundMessage): Promise<void> {
  const { templateMsgId, outcome } = message as Receipt;
  for (const wait of [0, 200, 500, 1_000]) {
    await sleep(wait);
    const write = { $set: { ...outcomes[outcome], finishedAt: clock.now() } };
    const { matchedCount } = await Delivery.updateOne({ wechatMsgId: templateMsgId }, write);
    if (matchedCount > 0) return;
  }
  log.warn({ outcome }, 'receipt for a template message that we do not know');
}
