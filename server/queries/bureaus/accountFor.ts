import { accountOwner } from '../../domain/bureaus/accountOwner.ts';
import type { PlacedUnit } from '../../domain/bureaus/territory.ts';
import type { WechatAccount, WechatAccounts } from '../../wechat/accounts.ts';

/** The ids of the units that have a WeChat account of their own: known from the configuration, not from the store. */
export function unitsWithAccount(accounts: WechatAccounts): ReadonlySet<string> {
  return new Set([...accounts.values()].map(({ settings }) => settings.bureauId));
}

/** The account that people of a unit use: its own or its nearest ancestor's; null where there is none. */
export function accountFor(unit: PlacedUnit, accounts: WechatAccounts): WechatAccount | null {
  const owner = accountOwner(unit, unitsWithAccount(accounts));
  return [...accounts.values()].find(({ settings }) => settings.bureauId === owner) ?? null;
}
