import { DomainError } from '../../domain/errors.ts';
import { isFinalPayout, isWithinHorizon, mayForget } from '../../domain/rewards/payouts.ts';
import { Payout, type PayoutDoc } from '../../models/payout.ts';
import type { PayClient } from '../../wechat/pay/port.ts';
import { askToCancel } from './askToCancel.ts';
import { movePayout } from './movePayout.ts';
import { sendTransfer } from './sendTransfer.ts';
import { setBackPayout } from './setBackPayout.ts';
import { takeState } from './takeState.ts';
import type { PayContext } from './types.ts';
import { unclearPayout } from './unclearPayout.ts';

/**
 * Brings one transfer as far as it goes now. WeChat's query is the truth: whatever was asked for before is looked up before it
 * is asked for again, always under the same `out_bill_no` (wechat.md §4.2). May be killed anywhere and run twice at once: the
 * same number with the same amount is one transfer for WeChat, and each state is written once.
 */
export async function drivePayout(context: PayContext, id: string): Promise<void> {
  const payout = await Payout.findById(id).lean();
  if (!payout?.dueAt || payout.way !== 'wechat' || isFinalPayout(payout.state)) return;
  const client = context.merchants.get(payout.bureauId);
  if (!client) return setBackPayout(context, payout, '本单位的微信商户没有配置');
  try {
    await (payout.sentAt ? lookUp(context, payout, client) : sendTransfer(context, payout, client));
  } catch (error) {
    // Somebody else wrote a newer state in between; the row is due again.
    if (!(error instanceof DomainError && error.code === 'request.conflict')) throw error;
  }
}

async function lookUp(context: PayContext, payout: PayoutDoc, client: PayClient): Promise<void> {
  const answer = await client.query(payout.outBillNo, payout.amountFen);
  if (answer.kind === 'notFound') return notThere(context, payout, client);
  if (answer.kind !== 'ok')
    return setBackPayout(context, payout, answer.kind === 'refused' ? answer.code : null);
  const isWaiting = answer.value.state === 'WAIT_USER_CONFIRM';
  if (payout.cancelWanted && isWaiting) return askToCancel(context, payout, client);
  const lacksPackage = isWaiting && !payout.packageSealed && !answer.value.packageInfo;
  // The query gives no package; the same order again does. Whoever cannot confirm waits for WeChat to close it.
  if (lacksPackage && payout.state !== 'waiting') return sendTransfer(context, payout, client);
  return takeState(context, payout, answer.value);
}

/** WeChat does not know the number. */
async function notThere(context: PayContext, payout: PayoutDoc, client: PayClient): Promise<void> {
  const { sentAt, lastSentAt, state, cancelWanted } = payout;
  const now = context.clock.now();
  // Older than the query reaches: not there is no proof any more.
  if (!sentAt || !isWithinHorizon(sentAt, now)) return unclearPayout(context, payout);
  if (state !== 'requested') return setBackPayout(context, payout, '微信没有查到这笔转账');
  if (!cancelWanted) return sendTransfer(context, payout, client);
  // The last request may still be on its way.
  if (!lastSentAt || !mayForget(lastSentAt, now)) return setBackPayout(context, payout, null);
  return movePayout(context, payout, 'cancelled', { set: { reason: 'NEVER_CREATED' } });
}
