import type { Lanes } from '../../platform/lanes.ts';
import type { ObjectStore } from '../../platform/objectStore.ts';
import type { Spool } from '../../platform/spool.ts';
import type { WechatAccounts } from '../../wechat/accounts.ts';
import type { InboundMessage } from '../../wechat/callback/message.ts';
import type { Services } from '../context.ts';

/** What the chat needs besides the store. */
export interface ChatServices extends Services {
  accounts: WechatAccounts;
  objects: ObjectStore;
}

/** One message on its way through; `id` is the same for all its deliveries. */
export interface Turn {
  id: string;
  message: InboundMessage;
}

/** What became of one delivered message: the words for the person, or null to stay silent. */
export interface TurnResult {
  turnId: string;
  personId: string | null;
  reply: string | null;
  /** True when an earlier delivery of the same message had been dealt with already. */
  repeated: boolean;
}

/** A callback as WeChat sent it, still encrypted: what the spool may keep on disk. */
export interface Envelope {
  accountKey: string;
  query: Record<string, unknown>;
  /** Base64 of the request body. */
  body: string;
}

/** What taking in callbacks needs besides the chat itself. */
export interface InboxServices extends ChatServices {
  spool: Spool<Envelope>;
  lanes: Lanes;
  /** Decrypts a spooled callback, however old; null when the account's keys no longer fit. */
  reopen(envelope: Envelope): InboundMessage | null;
}
