import { existsSync, readFileSync } from 'node:fs';
import { type Demo, readDemo } from '../../seed/demo.ts';
import { randomText } from './randomText.ts';
import { writeSecret } from './secretFile.ts';

/** One entry of WECHAT_ACCOUNTS_FILE. */
export interface AccountSettings {
  key: string;
  bureauId: string;
  name: string;
  appid: string;
  secret: string;
  token: string;
  encodingAESKey: string;
  callbackPath: string;
  /** Template ids by the product's own name for them. */
  templates: Record<string, string>;
}

/**
 * The demo account's secrets: made once, completed when the demonstration gets new templates.
 * @returns what the file holds now
 */
export function ensureAccounts(path: string, demo: Demo = readDemo()): AccountSettings[] {
  const known = readAccounts(path);
  const old = known.find(({ key }) => key === demo.account.key);
  const templates = Object.keys(demo.templates).map((kind) => [kind, old?.templates[kind] ?? randomText(43)]);
  const account: AccountSettings = {
    key: demo.account.key,
    bureauId: demo.bureau.id,
    name: demo.account.name,
    appid: old?.appid ?? `wx${randomText(16, 'hex')}`,
    secret: old?.secret ?? randomText(32, 'hex'),
    token: old?.token ?? randomText(32),
    encodingAESKey: old?.encodingAESKey ?? randomText(43),
    callbackPath: `/wechat/${demo.account.key}`,
    templates: Object.fromEntries(templates) as Record<string, string>,
  };
  const accounts = [...known.filter((other) => other !== old), account];
  if (JSON.stringify(accounts) !== JSON.stringify(known)) writeSecret(path, accounts);
  return accounts;
}

/** What WECHAT_ACCOUNTS_FILE holds; empty before the first start. */
export function readAccounts(path: string): AccountSettings[] {
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as AccountSettings[]) : [];
}

/**
 * The simulator's side of the same accounts.
 * @param serverUrl where the simulator pushes to
 */
export function sandboxConfig(
  accounts: readonly AccountSettings[],
  serverUrl: string,
  demo: Demo = readDemo(),
) {
  return {
    accounts: accounts.map((account) => ({
      key: account.key,
      name: account.name,
      appid: account.appid,
      secret: account.secret,
      token: account.token,
      encodingAESKey: account.encodingAESKey,
      callbackUrl: `${serverUrl}${account.callbackPath}`,
      mode: 'safe',
      templates: Object.entries(account.templates).flatMap(([kind, id]) => {
        const template = demo.templates[kind];
        return template ? [{ template_id: id, ...template }] : [];
      }),
    })),
  };
}
