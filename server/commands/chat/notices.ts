import type { WechatAccount } from '../../wechat/accounts.ts';
import type { InboundMessage } from '../../wechat/callback/message.ts';
import type { Services } from '../context.ts';
import { recordReceipt } from '../deliveries/recordReceipt.ts';
import { recordSubscriptionReceipts } from '../deliveries/recordSubscriptionReceipts.ts';
import { recordMassFinish } from '../massMessages/recordMassFinish.ts';
import { recordChoices } from '../subscriptions/recordChoices.ts';

type EventMessage = Extract<InboundMessage, { msgType: 'event' }>;

/** One event, with the id that all its deliveries share. */
interface Noticed<E extends EventMessage> {
  services: Services;
  account: WechatAccount;
  id: string;
  message: E;
}
type Notices = {
  [K in EventMessage['event']]?: (noticed: Noticed<Extract<EventMessage, { event: K }>>) => Promise<void>;
};

const notices: Notices = {
  TEMPLATESENDJOBFINISH: ({ services, message }) => recordReceipt(services, message),
  MASSSENDJOBFINISH: ({ services, account, message }) => recordMassFinish(services, account, message),
  subscribe_msg_sent_event: ({ services, message }) =>
    recordSubscriptionReceipts(services, message.deliveries),
  subscribe_msg_popup_event: ({ services, account, id, message: { openid, choices } }) =>
    recordChoices(services, account, { id, openid, place: 'popup', choices }),
  subscribe_msg_change_event: ({ services, account, id, message: { openid, choices } }) =>
    recordChoices(services, account, { id, openid, place: 'settings', choices }),
};

/** How to deal with an event that is news about our own messages rather than something a person says. All idempotent. */
export function noticeOf(
  message: InboundMessage,
): ((noticed: Noticed<EventMessage>) => Promise<void>) | null {
  if (message.msgType !== 'event') return null;
  const notice = notices[message.event] as ((noticed: Noticed<EventMessage>) => Promise<void>) | undefined;
  return notice ?? null;
}
