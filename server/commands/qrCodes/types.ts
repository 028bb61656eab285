import type { WechatAccounts } from '../../wechat/accounts.ts';
import type { StaffContext } from '../context.ts';

/** What making QR codes needs besides the store. */
export interface QrCodeContext extends StaffContext {
  accounts: WechatAccounts;
}
