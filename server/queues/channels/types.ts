import type { DeliveryDoc } from '../../models/delivery.ts';
import type { WechatAccount } from '../../wechat/accounts.ts';
import type { SendOutcome } from '../../wechat/port.ts';
import type { SendServices } from '../services.ts';

/** One attempt to send one message. Never throws for what WeChat or the network does. */
export type Send = (attempt: {
  services: SendServices;
  account: WechatAccount;
  openid: string;
  delivery: DeliveryDoc;
}) => Promise<SendOutcome>;

/** A way of sending. */
export interface Channel {
  send: Send;
  /** True when a person's messages must arrive in the order in which they were planned, as chat answers must. */
  inOrder: boolean;
}
