import { DomainError } from '../../domain/errors.ts';
import type { WechatAccount, WechatAccounts } from '../../wechat/accounts.ts';

/** The unit's own official account. @throws DomainError `delivery.no_account` for one that shares another's */
export function ownAccount(accounts: WechatAccounts, bureauId: string): WechatAccount {
  const own = [...accounts.values()].find(({ settings }) => settings.bureauId === bureauId);
  if (!own) throw new DomainError('delivery.no_account');
  return own;
}
