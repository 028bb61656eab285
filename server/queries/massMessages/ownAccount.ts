import type { WechatAccount, WechatAccounts } from '../../wechat/accounts.ts';

/** The official account that belongs to a unit itself; null for units that share the one of a unit above. */
export function ownAccount(bureauId: string, accounts: WechatAccounts): WechatAccount | null {
  return [...accounts.values()].find(({ settings }) => settings.bureauId === bureauId) ?? null;
}
