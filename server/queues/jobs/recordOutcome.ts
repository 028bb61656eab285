import type { UpdateQuery } from 'mongoose';
import { mayResend, pauseBefore } from '../../domain/deliveries.ts';
import { Delivery, type DeliveryDoc } from '../../models/delivery.ts';
import { inTransaction } from '../../platform/transaction.ts';
import type { SendOutcome } from '../../wechat/port.ts';
import { outcomeFollowers } from '../followers.ts';
import type { SendServices } from '../services.ts';

type Write = UpdateQuery<DeliveryDoc>;
type Recorders = {
  [K in SendOutcome['kind']]: (
    outcome: Extract<SendOutcome, { kind: K }>,
    attempt: { delivery: DeliveryDoc; now: Date },
  ) => Write;
};

const finished = (now: Date, fields: NonNullable<Write['$set']>): Write => ({
  $set: { finishedAt: now, ...fields },
  $unset: { dueAt: 1 },
});

/** What each outcome means for the row: final, or when to try again. Reasons are read by staff. */
const recorders: Recorders = {
  sent: ({ msgId }, { now }) => finished(now, { state: 'sent', ...(msgId ? { wechatMsgId: msgId } : {}) }),
  refused: ({ errcode, reason }, { now }) => finished(now, { state: 'failed', errcode, reason }),
  retry: ({ afterMs, errcode }, { delivery, now }) => {
    const pause = pauseBefore(delivery.attempts, afterMs, Math.random());
    const seen = errcode === null ? {} : { errcode };
    if (pause === null) return finished(now, { state: 'failed', reason: '多次重试仍未成功', ...seen });
    return { $set: { state: 'pending', dueAt: new Date(now.getTime() + pause), ...seen } };
  },
  quota: ({ until }) => ({
    $set: { state: 'pending', dueAt: until, errcode: 45009, reason: '今日发送额度已用完，零点后继续' },
  }),
  unknown: ({ cause }, { delivery, now }) => {
    // Tried again at once if WeChat would drop the repetition; otherwise it stays unknown, and is said so.
    const pause = pauseBefore(delivery.attempts, 0, Math.random());
    if (delivery.channel === 'template' && pause !== null && withinDedupe(delivery, now, pause)) {
      return { $set: { state: 'sending', leaseUntil: now, dueAt: new Date(now.getTime() + pause) } };
    }
    return finished(now, { state: 'unknown', reason: `发送结果不明，未重发以免重复（${cause}）` });
  },
};

function withinDedupe(delivery: DeliveryDoc, now: Date, pause: number): boolean {
  return mayResend(delivery.channel, delivery.firstAttemptAt, new Date(now.getTime() + pause));
}

/** Writes an attempt's outcome on the row that was claimed for it. */
export async function recordOutcome(
  { clock, log }: SendServices,
  delivery: DeliveryDoc,
  outcome: SendOutcome,
): Promise<void> {
  const recorder = recorders[outcome.kind] as (
    o: SendOutcome,
    a: { delivery: DeliveryDoc; now: Date },
  ) => Write;
  const write = recorder(outcome, { delivery, now: clock.now() });
  const follow = outcomeFollowers[delivery.kind];
  if (!follow) await Delivery.updateOne({ _id: delivery._id, state: 'sending' }, write);
  else {
    await inTransaction(async () => {
      const { matchedCount } = await Delivery.updateOne({ _id: delivery._id, state: 'sending' }, write);
      if (matchedCount === 0) return;
      const { finishedAt, reason } = write.$set ?? {};
      const about = { lineId: delivery.object?.id ?? '', at: clock.now() };
      await follow({ ...about, outcome, isFinal: Boolean(finishedAt), reason: reason ?? undefined });
    });
  }
  const level = outcome.kind === 'sent' ? 'info' : 'warn';
  log[level]({ deliveryId: delivery._id, outcome: outcome.kind }, 'delivery attempt');
}
