import { Delivery } from '../../models/delivery.ts';
import { TestSend } from '../../models/testSend.ts';
import type { InboundMessage } from '../../wechat/callback/message.ts';
import { followReceipt } from '../broadcasts/followReceipt.ts';
import type { Services } from '../context.ts';
import { findSent } from './findSent.ts';

type EventMessage = Extract<InboundMessage, { msgType: 'event' }>;
type Receipt = Extract<EventMessage, { event: 'TEMPLATESENDJOBFINISH' }>;

const outcomes = {
  delivered: { state: 'delivered' },
  blocked: { state: 'failed', reason: '对方拒收了公众号的消息' },
  failed: { state: 'failed', reason: '微信未能送达（系统原因）' },
} as const satisfies Record<Receipt['outcome'], object>;

/**
 * WeChat's final word on a template message; a receipt for a message that is not ours is let go.
 * Source: TEMPLATESENDJOBFINISH, wechat.md §1.3
 */
export async function recordReceipt(
  { clock, ids, log }: Pick<Services, 'clock' | 'ids' | 'log'>,
  { templateMsgId, outcome }: Pick<Receipt, 'templateMsgId' | 'outcome'>,
): Promise<void> {
  const at = clock.now();
  const { state, ...said } = outcomes[outcome];
  const receipt = { state: outcome === 'blocked' ? 'refused' : state, ...said, at } as const;
  const $set = { ...outcomes[outcome], finishedAt: at };
  const known = await findSent(templateMsgId, async (wechatMsgId) => {
    const written = await followReceipt(
      { clock, ids },
      () => Delivery.findOneAndUpdate({ wechatMsgId }, { $set }).lean(),
      receipt,
    );
    return written.matchedCount > 0 ? written : TestSend.updateOne({ wechatMsgId }, { $set });
  });
  if (!known) log.warn({ outcome }, 'receipt for a template message that we do not know');
}
