import type { DeliveryDoc } from '../../models/delivery.ts';
import type { WechatAccount } from '../../wechat/accounts.ts';
import type { SendOutcome } from '../../wechat/port.ts';
import type { SendServices } from '../services.ts';

/** One attempt to send one message by one way. Never throws for what WeChat or the network does. */
export type Channel = (attempt: {
  services: SendServices;
  account: WechatAccount;
  openid: string;
  delivery: DeliveryDoc;
}) => Promise<SendOutcome>;
