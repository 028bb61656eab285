import { repeatableMs, repeatPauseMs } from '../../domain/massMessages/limits.ts';
import { MassMessage, type MassMessageDoc } from '../../models/massMessage.ts';
import { MassRefusal } from '../../models/massRefusal.ts';
import { failureOf } from '../../wechat/errors.ts';
import type { Failure, OfficialAccount } from '../../wechat/port.ts';
import { supervisorTag } from '../followers/supervisorTag.ts';
import { acceptMassMessage } from './acceptMassMessage.ts';
import { concludeMassMessage } from './concludeMassMessage.ts';
import { postponeMassMessage } from './postponeMassMessage.ts';
import { addDraft } from './prepareAtWechat.ts';
import type { MassSendContext } from './types.ts';

const noTurn = 45028;
const noMedia = 40007;
const mostMediaTries = 2;
const longestPauseMs = 15 * 60_000;

const words = {
  waits: '暂时连不上微信，系统会自动再试',
  quota: '今天调用微信的次数已用完，零点后自动继续',
  asks: '微信没有明确回答，系统正在用同一编号核实，不会重复发送',
  unclear: '微信没有说清是否已经发出。请到公众平台的“发表记录”里核对，再登记结果',
} as const;

/**
 * Sends an approved message, or finds out what became of an earlier attempt: always under the same clientmsgid, which
 * WeChat takes once in 24 hours. A refusal after an attempt with an unknown outcome proves nothing (the draft and the turn
 * may be gone because it was sent), so then the message is `unclear`.
 */
export async function attemptMassMessage(
  context: MassSendContext,
  row: MassMessageDoc,
  client: OfficialAccount,
): Promise<void> {
  const now = context.clock.now();
  const earlier = row.attemptedAt ?? null;
  if (earlier && now.getTime() - earlier.getTime() > repeatableMs)
    return concludeMassMessage(context, row, { status: 'unclear', reason: words.unclear });
  let isTold = false;
  try {
    const draftId = row.draftId ?? (await noteDraft(context, row, client));
    const tagId = row.audience === 'everyone' ? null : await supervisorTag(client);
    if (!earlier && !(await noteAttempt(row, now))) return;
    isTold = true;
    const clientMsgId = `fw-${row._id}-${row.round}`;
    const { msgId } = await client.mass.send({ draftId, tagId, clientMsgId });
    await acceptMassMessage(context, row, { msgId, attemptedAt: earlier ?? now });
  } catch (error) {
    const failure = failureOf(error);
    context.log.warn({ failure, massMessage: row.no, isTold }, 'a mass message was not taken by WeChat');
    // Before the one call that reaches people an unknown outcome harms nobody.
    if (!isTold && !earlier && failure.kind === 'unknown')
      return postponeMassMessage(context, row, { until: pauseOf(row), problem: words.waits });
    await handle(context, row, { failure, earlier, isTold });
  }
}

async function handle(
  context: MassSendContext,
  row: MassMessageDoc,
  { failure, earlier, isTold }: { failure: Failure; earlier: Date | null; isTold: boolean },
): Promise<void> {
  // Certainly not carried out, and there was no attempt before: the next one is the first.
  const unset: Record<string, 1> = isTold && !earlier ? { attemptedAt: 1 } : {};
  if (failure.kind === 'unknown')
    return postponeMassMessage(context, row, { until: repeatPauseMs, problem: words.asks });
  if (failure.kind === 'retry') {
    const until = Math.max(failure.afterMs, pauseOf(row));
    return postponeMassMessage(context, row, { until, problem: earlier ? words.asks : words.waits, unset });
  }
  if (failure.kind === 'quota')
    return postponeMassMessage(context, row, { until: failure.until, problem: words.quota, unset });
  if (earlier) return concludeMassMessage(context, row, { status: 'unclear', reason: words.unclear });
  if (failure.errcode === noMedia && row.attempts < mostMediaTries) {
    // Somebody deleted the picture or the draft at WeChat: both are made anew.
    const again = { ...unset, draftId: 1, pictureId: 1 } as const;
    return postponeMassMessage(context, row, { until: 0, problem: words.waits, unset: again });
  }
  if (failure.errcode === noTurn) await learn(row.accountKey, context.clock.now());
  const reason = `微信没有接受（${failure.errcode}）：${failure.reason}`;
  await concludeMassMessage(context, row, { status: 'failed', cause: String(failure.errcode), reason });
}

async function noteDraft(
  { crypto }: MassSendContext,
  row: MassMessageDoc,
  { mass }: OfficialAccount,
): Promise<string> {
  const draftId = await addDraft(crypto, mass, row);
  await MassMessage.updateOne({ _id: row._id, round: row.round, status: 'sending' }, { $set: { draftId } });
  return draftId;
}

async function noteAttempt({ _id, round }: MassMessageDoc, now: Date): Promise<boolean> {
  const { matchedCount } = await MassMessage.updateOne(
    { _id, round, status: 'sending', attemptedAt: { $exists: false } },
    { $set: { attemptedAt: now } },
  );
  return matchedCount > 0;
}

async function learn(accountKey: string, now: Date): Promise<void> {
  await MassRefusal.updateOne({ _id: accountKey }, { $set: { refusedAt: now } }, { upsert: true });
}

function pauseOf({ attempts = 0 }: MassMessageDoc): number {
  return Math.min(5_000 * 2 ** Math.min(attempts ?? 0, 10), longestPauseMs);
}
