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
  miniProgram?: MiniProgramSettings;
}

/** The mini program beside an account. Files of earlier versions have no more than its appid and secret. */
export interface MiniProgramSettings {
  appid: string;
  secret: string;
  subscriptions?: Record<string, { templateId: string; term: 'once' | 'longterm' }>;
  push?: { callbackPath: string; token: string; encodingAESKey: string };
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
      miniProgram: completeMini(account.key, Object.keys(demo.templates), old?.miniProgram),
    };
  });
  const others = known.filter(({ key }) => !made.some((account) => account.key === key));
  const accounts = [...made, ...others];
  if (JSON.stringify(accounts) !== JSON.stringify(known)) writeSecret(path, accounts);
  return accounts;
}

/** A mini program with templates of its own for every kind of message, for one send each. */
function completeMini(
  key: string,
  kinds: readonly string[],
  old: MiniProgramSettings | undefined,
): MiniProgramSettings {
  const made = kinds.map((kind) => [kind, { templateId: randomText(43), term: 'once' as const }] as const);
  return {
    appid: old?.appid ?? `wx${randomText(16, 'hex')}`,
    secret: old?.secret ?? randomText(32, 'hex'),
    subscriptions: { ...Object.fromEntries(made), ...old?.subscriptions },
    push: old?.push ?? {
      callbackPath: `/wechat/${key}/mini`,
      token: randomText(32),
      encodingAESKey: randomText(43),
    },
  };
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
      ...(account.miniProgram ? { miniprogram: sandboxMini(account.miniProgram, serverUrl, demo) } : {}),
      templates: Object.entries(account.templates).flatMap(([kind, id]) => {
        const template = demo.templates[kind];
        return template ? [{ template_id: id, ...template }] : [];
      }),
    })),
  };
}

/** The simulator's side of a mini program: what it may send, and the pages that were released. */
function sandboxMini(
  { appid, secret, subscriptions, push }: MiniProgramSettings,
  serverUrl: string,
  demo: Demo,
) {
  return {
    ...{ appid, secret, pages: releasedPages() },
    ...(push
      ? {
          token: push.token,
          encodingAESKey: push.encodingAESKey,
          callbackUrl: `${serverUrl}${push.callbackPath}`,
        }
      : {}),
    templates: Object.entries(subscriptions ?? {}).flatMap(([kind, { templateId, term }]) => {
      const template = demo.templates[kind];
      return template ? [{ template_id: templateId, ...template, subscribe: term }] : [];
    }),
  };
}

function releasedPages(): string[] {
  const file = new URL('../../../miniprogram/app.json', import.meta.url);
  return (JSON.parse(readFileSync(file, 'utf8')) as { pages: string[] }).pages;
}
