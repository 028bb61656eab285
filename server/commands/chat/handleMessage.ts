import { Inbound } from '../../models/inbound.ts';
import { isStoreDown } from '../../platform/storeErrors.ts';
import type { WechatAccount } from '../../wechat/accounts.ts';
import type { InboundMessage } from '../../wechat/callback/message.ts';
import { inboundIdOf } from './inboundId.ts';
import { notices } from './notices.ts';
import { takeTurn } from './takeTurn.ts';
import type { ChatServices, TurnResult } from './types.ts';

const sorry = '抱歉，刚才这条消息没有处理成功，已通知技术人员。您前面填写的内容都在，请稍后再试一次。';

/**
 * Deals with one message for good: a person's turn, or WeChat's news about something that we sent. A defect
 * of ours is recorded as the message's outcome, so that re-deliveries do not run into it again and again.
 * @throws only when the store cannot be reached
 */
export async function handleMessage(
  services: ChatServices,
  account: WechatAccount,
  message: InboundMessage,
  receivedAt: Date,
): Promise<TurnResult> {
  try {
    const notice = message.msgType === 'event' ? notices[message.event] : undefined;
    if (!notice) return await takeTurn(services, account, message, receivedAt);
    await notice(services, message);
    const inboundId = inboundIdOf(services.crypto, account, message);
    return { inboundId, personId: null, reply: null, repeated: false };
  } catch (error) {
    if (isStoreDown(error)) throw error;
    services.log.error({ err: error, type: message.msgType }, 'chat: a message could not be handled');
    return recordFailure(services, account, message, receivedAt);
  }
}

async function recordFailure(
  { crypto, clock }: ChatServices,
  account: WechatAccount,
  message: InboundMessage,
  receivedAt: Date,
): Promise<TurnResult> {
  const inboundId = inboundIdOf(crypto, account, message);
  const reply = message.msgType === 'event' ? null : sorry;
  const row = {
    type: message.msgType,
    outcome: 'failed',
    ...(reply === null ? {} : { replySealed: crypto.seal(reply, `inbound:${inboundId}`) }),
    receivedAt,
    handledAt: clock.now(),
  };
  await Inbound.updateOne({ _id: inboundId }, { $setOnInsert: row }, { upsert: true });
  return { inboundId, personId: null, reply, repeated: false };
}
