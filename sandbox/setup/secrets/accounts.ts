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
  miniProgram?: { appid: string; secret: string };
}

/**
 * The secrets of the demo accounts: made once, completed when the demonstration gets new accounts or templates.
 * @returns what the file holds now
 */
export function ensureAccounts(path: string, demo: Demo = readDemo()): AccountSettings[] {
  const known = readAccounts(path);
  const wanted = demo.bureaus.flatMap(({ id, account }) => (account ? [{ bureauId: id, ...account }] : []));
  const made = wanted.map((account) => {
    const old = known.find(({ key }) => key === account.key);
    const ids = Object.keys(demo.templates).map((kind) => [kind, old?.templates[kind] ?? randomText(43)]);
    return {
      ...account,
      appid: old?.appid ?? `wx${randomText(16, 'hex')}`,
      secret: old?.secret ?? randomText(32, 'hex'),
      token: old?.token ?? randomText(32),
      encodingAESKey: old?.encodingAESKey ?? randomText(43),
      callbackPath: `/wechat/${account.key}`,
      templates: Object.fromEntries(ids) as Record<string, string>,
      miniProgram: old?.miniProgram ?? { appid: `wx${randomText(16, 'hex')}`, secret: randomText(32, 'hex') },
    };
  });
  const others = known.filter(({ key }) => !made.some((account) => account.key === key));
  const accounts = [...made, ...others];
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
    settings: { productUrl: serverUrl },
    accounts: accounts.map((account) => ({
      key: account.key,
      name: account.name,
      appid: account.appid,
      secret: account.secret,
      token: account.token,
      encodingAESKey: account.encodingAESKey,
      callbackUrl: `${serverUrl}${account.callbackPath}`,
      mode: 'safe',
      ...(account.miniProgram ? { miniprogram: account.miniProgram } : {}),
      templates: Object.entries(account.templates).flatMap(([kind, id]) => {
        const template = demo.templates[kind];
        return template ? [{ template_id: id, ...template }] : [];
      }),
    })),
  };
}
