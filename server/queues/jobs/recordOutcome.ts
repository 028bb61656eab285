import type { UpdateQuery } from 'mongoose';
import { mayResend, pauseBefore } from '../../domain/deliveries/retries.ts';
import type { Via } from '../../domain/deliveries/vias.ts';
import type { DeliveryDoc } from '../../models/delivery.ts';
import type { WechatAccount } from '../../wechat/accounts.ts';
import type { SendOutcome } from '../../wechat/port.ts';
import type { SendServices } from '../services.ts';
import { writeOutcome } from './writeOutcome.ts';

type Write = UpdateQuery<DeliveryDoc>;
type Attempted = DeliveryDoc & { via: Via };
type Recorders = {
  [K in SendOutcome['kind']]: (
    outcome: Extract<SendOutcome, { kind: K }>,
    attempt: { delivery: Attempted; now: Date },
  ) => Write;
};

const finished = (now: Date, fields: NonNullable<Write['$set']>): Write => ({
  $set: { finishedAt: now, ...fields },
  $unset: { dueAt: 1 },
});

/** What each outcome means for the row: final, another way, or when to try again. Reasons are read by staff. */
const recorders: Recorders = {
  sent: ({ msgId }, { now }) => ({
    ...finished(now, { state: 'sent', ...(msgId ? { wechatMsgId: msgId } : {}) }),
    $unset: { dueAt: 1, reason: 1 },
  }),
  refused: ({ errcode, reason }, { delivery: { channel, via }, now }) => {
    if (channel === 'customerService') return finished(now, { state: 'failed', errcode, reason });
    // The next way is chosen at once; when there is none, this is the reason that staff read.
    return {
      $set: { state: 'pending', dueAt: now, errcode, reason },
      $push: { tried: { via, errcode, reason, at: now } },
    };
  },
  retry: ({ afterMs, errcode }, { delivery, now }) => {
    const pause = pauseBefore(delivery.attempts, afterMs, Math.random());
    const seen = errcode === null ? {} : { errcode };
    if (pause === null) return finished(now, { state: 'failed', reason: '多次重试仍未成功', ...seen });
    return { $set: { state: 'pending', dueAt: new Date(now.getTime() + pause), ...seen } };
  },
  quota: ({ until }, { delivery: { channel }, now }) => ({
    $set: {
      ...{ state: 'pending', errcode: 45009, reason: '今日发送额度已用完，零点后继续' },
      dueAt: channel === 'customerService' ? until : now,
    },
  }),
  unknown: ({ cause }, { delivery, now }) => {
    // Tried again at once if WeChat would drop the repetition; otherwise it stays unknown, and is said so.
    const pause = pauseBefore(delivery.attempts, 0, Math.random());
    if (pause !== null && mayResend(delivery.via, delivery.firstAttemptAt, new Date(now.getTime() + pause))) {
      return { $set: { state: 'sending', leaseUntil: now, dueAt: new Date(now.getTime() + pause) } };
    }
    return finished(now, { state: 'unknown', reason: `发送结果不明，未重发以免重复（${cause}）` });
  },
};

/**
 * Writes an attempt's outcome on the row that was claimed for it.
 * @returns whether another way should be looked for at once
 */
export async function recordOutcome(
  services: SendServices,
  { delivery, account }: { delivery: Attempted; account: WechatAccount },
  outcome: SendOutcome,
): Promise<boolean> {
  const { clock, log, pace } = services;
  /** Redis may be away; what became of this message must not get lost over it. */
  const close = (until: Date) =>
    pace.close(account, delivery.via, until).then(
      () => true,
      (error: unknown) => {
        log.warn({ err: error }, 'quota: the way could not be closed');
        return false;
      },
    );
  const recorder = recorders[outcome.kind] as (
    o: SendOutcome,
    a: { delivery: Attempted; now: Date },
  ) => Write;
  const now = clock.now();
  const write = recorder(outcome, { delivery, now });
  if (outcome.kind === 'quota' && !(await close(outcome.until))) {
    // Nobody knows that the way is closed: trying another at once would find this one again.
    Object.assign(write.$set ?? {}, { dueAt: outcome.until });
    await writeOutcome(services, { ...delivery, state: 'sending' }, write, { outcome, at: now });
    return false;
  }
  await writeOutcome(services, { ...delivery, state: 'sending' }, write, { outcome, at: now });
  const level = outcome.kind === 'sent' ? 'info' : 'warn';
  log[level]({ deliveryId: delivery._id, via: delivery.via, outcome: outcome.kind }, 'delivery attempt');
  return (outcome.kind === 'refused' || outcome.kind === 'quota') && delivery.channel === 'notice';
}
