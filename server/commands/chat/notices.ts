import type { InboundMessage } from '../../wechat/callback/message.ts';
import type { Services } from '../context.ts';
import { recordReceipt } from '../deliveries/recordReceipt.ts';

type EventMessage = Extract<InboundMessage, { msgType: 'event' }>;
type Notice = (services: Services, message: InboundMessage) => Promise<void>;

/** Events that are news about our own messages rather than something a person did. All idempotent. */
export const notices: { [K in EventMessage['event']]?: Notice } = {
  TEMPLATESENDJOBFINISH: recordReceipt,
};
