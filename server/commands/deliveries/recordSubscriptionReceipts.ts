import { Delivery } from '../../models/delivery.ts';
import type { SubscribeDelivery } from '../../wechat/callback/event.ts';
import { followReceipt } from '../broadcasts/followReceipt.ts';
import type { Services } from '../context.ts';
import { findSent } from './findSent.ts';

/**
 * WeChat's final word on subscription notices. Source: subscribe_msg_sent_event, wechat.md §2.4
 */
export async function recordSubscriptionReceipts(
  { clock, ids, log }: Pick<Services, 'clock' | 'ids' | 'log'>,
  receipts: readonly SubscribeDelivery[],
): Promise<void> {
  for (const { msgId, errorCode } of receipts) {
    const outcome =
      errorCode === 0
        ? ({ state: 'delivered' } as const)
        : ({ state: 'failed', errcode: errorCode, reason: `微信未能送达订阅通知（${errorCode}）` } as const);
    const at = clock.now();
    const known = await findSent(msgId, () =>
      followReceipt(
        { clock, ids },
        () =>
          Delivery.findOneAndUpdate({ wechatMsgId: msgId }, { $set: { ...outcome, finishedAt: at } }).lean(),
        { ...outcome, at },
      ),
    );
    if (!known) log.warn({ errorCode }, 'receipt for a subscription notice that we do not know');
  }
}
