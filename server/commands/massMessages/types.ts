import type { WechatAccounts } from '../../wechat/accounts.ts';
import type { CommandContext, StaffContext } from '../context.ts';

/** What staff's commands on mass messages need besides the store. */
export interface MassContext extends StaffContext {
  accounts: WechatAccounts;
}

/** What the worker needs to send them. */
export interface MassSendContext extends CommandContext {
  accounts: WechatAccounts;
}
