import { readFileSync } from 'node:fs';
import { accountsSchema } from '../../../server/wechat/accounts.ts';

/** The first account of WECHAT_ACCOUNTS_FILE: the peers use the same keys as the product. */
export function firstAccount(path = process.env.WECHAT_ACCOUNTS_FILE ?? '') {
  const [account] = accountsSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  if (!account) throw new Error(`no account in ${path}`);
  return account;
}
