import { createHash } from 'node:crypto';
import { DomainError } from '../../domain/errors.ts';
import { messageExamples } from '../../domain/messages/examples.ts';
import { testMarked } from '../../domain/messages/testMark.ts';
import { Person } from '../../models/person.ts';
import { TestRecipient } from '../../models/testRecipient.ts';
import { TestSend, type TestSendDoc } from '../../models/testSend.ts';
import { appendEvent } from '../../outbox/appendEvent.ts';
import { authorize } from '../../permissions/permissions.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { messageKinds } from '../../queries/messages/index.ts';
import type { WechatAccounts } from '../../wechat/accounts.ts';
import type { Pace } from '../../wechat/pace/createPace.ts';
import type { SendOutcome } from '../../wechat/port.ts';
import type { StaffContext } from '../context.ts';
import { ownAccount } from './ownAccount.ts';

/** What a test send needs besides the context. */
export interface TestServices {
  accounts: WechatAccounts;
  pace: Pick<Pace, 'take'>;
}

/**
 * Sends the example of a kind of message, marked as a test, to the WeChat that typed the actor's code just now: never to
 * anybody else. It is sent once, whatever WeChat answers; the answer and the receipt stand on its row.
 * @returns the row with WeChat's answer
 * @throws DomainError `permission.denied`, `delivery.no_account`, `delivery.no_recipient`, `delivery.no_template`
 */
export async function sendTest(
  context: StaffContext & TestServices,
  { kind }: { kind: string },
): Promise<TestSendDoc> {
  const { actor, accounts, clock, ids, pace } = context;
  const { bureauId } = actor;
  authorize(actor, 'delivery.test', { bureauId });
  const account = ownAccount(accounts, bureauId);
  const { client, settings } = account;
  const known = Object.hasOwn(messageKinds, kind) ? messageKinds[kind] : undefined;
  const example = Object.hasOwn(messageExamples, kind) ? messageExamples[kind] : undefined;
  const templateId = known && settings.templates[known.template];
  if (!example || !templateId) throw new DomainError('delivery.no_template');
  const openid = await openidOf(context, settings.key);
  const now = clock.now();
  const _id = ids.ordered();
  await inTransaction(async () => {
    await TestSend.create({ _id, bureauId, staffId: actor.id, kind, state: 'sending', createdAt: now });
    const object = { kind: 'delivery', id: _id } as const;
    await appendEvent(context, { type: 'delivery.tested', bureauId, object, data: { kind } });
  });
  const data = testMarked(example(now));
  const clientMsgId = createHash('sha256').update(_id).digest('hex').slice(0, 32);
  // It counts like any other message: the gauge of the day is WeChat's, not ours.
  await pace.take(account, 'template');
  const outcome = await client.sendTemplate({ openid, templateId, data, clientMsgId });
  const written = { ...stateOf(outcome), finishedAt: clock.now() };
  // A receipt that was faster than this has the last word.
  await TestSend.updateOne({ _id, state: 'sending' }, { $set: written });
  const row = await TestSend.findById(_id).lean();
  if (!row) throw new DomainError('delivery.not_found');
  return row;
}

async function openidOf({ actor, clock }: StaffContext, accountKey: string): Promise<string> {
  const fresh = { _id: actor.id, accountKey, expiresAt: { $gt: clock.now() } };
  const recipient = await TestRecipient.findOne(fresh).lean();
  const person = recipient?.personId ? await Person.findById(recipient.personId, { openid: 1 }).lean() : null;
  if (!person) throw new DomainError('delivery.no_recipient');
  return person.openid;
}

function stateOf(outcome: SendOutcome): Pick<TestSendDoc, 'state' | 'reason' | 'wechatMsgId'> {
  switch (outcome.kind) {
    case 'sent':
      return { state: 'sent', ...(outcome.msgId ? { wechatMsgId: outcome.msgId } : {}) };
    case 'refused':
      return { state: 'failed', reason: `${outcome.reason}（${outcome.errcode}）` };
    case 'quota':
      return { state: 'failed', reason: '今日发送额度已用完，零点后再试' };
    case 'retry':
      return { state: 'failed', reason: '微信正忙，没有发出，请过一分钟再试' };
    case 'unknown':
      return { state: 'unknown', reason: '没有收到微信的答复，请看手机上有没有' };
  }
}
