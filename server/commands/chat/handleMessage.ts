import { isStoreDown } from '../../platform/storeErrors.ts';
import type { WechatAccount } from '../../wechat/accounts.ts';
import type { InboundMessage } from '../../wechat/callback/message.ts';
import { faultText } from './faultText.ts';
import { noticeOf } from './notices.ts';
import { takeTurn } from './takeTurn.ts';
import { turnIdOf } from './turnId.ts';
import type { ChatServices, TurnResult } from './types.ts';

/**
 * Deals with one message for good: a person's turn, or WeChat's news about something that we sent. A defect
 * of ours has changed nothing (a turn is all or nothing) and ends in an apology and an error in the log.
 * @throws only when the store cannot be reached
 */
export async function handleMessage(
  services: ChatServices,
  account: WechatAccount,
  message: InboundMessage,
): Promise<TurnResult> {
  const id = turnIdOf(services.crypto, account, message);
  try {
    const notice = noticeOf(message);
    if (!notice || message.msgType !== 'event') return await takeTurn(services, account, { id, message });
    await notice({ services, account, id, message });
    return { turnId: id, personId: null, reply: null, repeated: false };
  } catch (error) {
    if (isStoreDown(error)) throw error;
    services.log.error(
      { err: error, turnId: id, type: message.msgType },
      'chat: a message could not be handled',
    );
    const reply = message.msgType === 'event' ? null : faultText(account, 'fault.sorry');
    return { turnId: id, personId: null, reply, repeated: false };
  }
}
