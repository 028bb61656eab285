export type { WechatAccount, WechatAccounts } from '../../wechat/accounts.ts';
export { createInbox, type Inbox } from './inbox.ts';
export type { ChatServices, Envelope, InboxServices } from './types.ts';
