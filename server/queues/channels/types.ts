import type { DeliveryDoc } from '../../models/delivery.ts';
import type { WechatAccount } from '../../wechat/accounts.ts';
import type { SendOutcome } from '../../wechat/port.ts';
import type { SendServices } from '../services.ts';

/**
 * One attempt to send one message. Never throws for what WeChat or the network does, and never after the call: what is
 * thrown says that nothing left.
 */
export type Send = (attempt: {
  services: SendServices;
  account: WechatAccount;
  /** In the app that sends. */
  openid: string;
  /** Their id in that app; of a reporter only while it is being sent. */
  personId: string;
  delivery: DeliveryDoc;
}) => Promise<SendOutcome>;
