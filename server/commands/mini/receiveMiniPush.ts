import type { WechatAccount } from '../../wechat/accounts.ts';
import type { InboundMessage } from '../../wechat/callback/message.ts';
import { turnIdOf } from '../chat/turnId.ts';
import type { Services } from '../context.ts';
import { recordSubscriptionReceipts } from '../deliveries/recordSubscriptionReceipts.ts';
import { recordMiniChoices } from '../subscriptions/recordMiniChoices.ts';

type Push = Extract<InboundMessage, { msgType: 'event' }>;
type Handlers = {
  [K in Push['event']]?: (
    services: Services,
    account: WechatAccount,
    push: { id: string; message: Extract<Push, { event: K }> },
  ) => Promise<void>;
};

const handlers: Handlers = {
  subscribe_msg_popup_event: (services, account, { id, message: { openid, choices } }) =>
    recordMiniChoices(services, account, { id, openid, place: 'popup', choices }),
  subscribe_msg_change_event: (services, account, { id, message: { openid, choices } }) =>
    recordMiniChoices(services, account, { id, openid, place: 'settings', choices }),
  subscribe_msg_sent_event: (services, _account, { message }) =>
    recordSubscriptionReceipts(services, message.deliveries),
};

/**
 * Deals with a push of the mini program (消息推送): news about subscription messages; whatever else comes is let go, for nobody
 * talks to the mini program. Idempotent: when it throws, WeChat delivers again.
 * Source: wechat.md §1.3, §2.5
 */
export async function receiveMiniPush(
  services: Services,
  account: WechatAccount,
  message: InboundMessage,
): Promise<void> {
  if (message.msgType !== 'event') return;
  const handle = handlers[message.event] as
    | ((services: Services, account: WechatAccount, push: { id: string; message: Push }) => Promise<void>)
    | undefined;
  await handle?.(services, account, { id: turnIdOf(services.crypto, account, message), message });
}
