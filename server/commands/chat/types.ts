import type { ObjectStore } from '../../platform/objectStore.ts';
import type { WechatAccounts } from '../../wechat/accounts.ts';
import type { InboundMessage } from '../../wechat/callback/message.ts';
import type { Services } from '../context.ts';

/** What the chat needs besides the store. */
export interface ChatServices extends Services {
  accounts: WechatAccounts;
  objects: ObjectStore;
}

/** One message on its way through. */
export interface Turn {
  inboundId: string;
  accountKey: string;
  bureauId: string;
  openid: string;
  message: InboundMessage;
  receivedAt: Date;
}

/** What became of one delivered message: the words for the person, or null to stay silent. */
export interface TurnResult {
  inboundId: string;
  personId: string | null;
  bureauId: string;
  reply: string | null;
  /** True when an earlier delivery of the same message had been dealt with already. */
  repeated: boolean;
}
