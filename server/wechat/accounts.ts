import { z } from 'zod';
import type { AccountCredentials } from './account.ts';
import type { OfficialAccount } from './port.ts';

/** Shape of WECHAT_ACCOUNTS_FILE: one entry per official account, with its secrets. */
export const accountsSchema = z
  .array(
    z.strictObject({
      key: z.string().regex(/^[\w-]{1,64}$/),
      bureauId: z.string().min(1),
      name: z.string().min(1),
      appid: z.string().min(1),
      secret: z.string().min(1),
      token: z.string().regex(/^[A-Za-z0-9]{3,32}$/),
      encodingAESKey: z.string().regex(/^[A-Za-z0-9]{43}$/),
      callbackPath: z.string().startsWith('/'),
      /** The account's own template ids by message kind. */
      templates: z.record(z.string(), z.string()),
      /** The mini program beside it, where there is one. */
      miniProgram: z
        .strictObject({ appid: z.string().regex(/^[\w-]{1,64}$/), secret: z.string().regex(/^\S{1,128}$/) })
        .optional(),
    }),
  )
  .min(1);

export type AccountSettings = z.infer<typeof accountsSchema>[number];

/** An official account as the product uses it: its settings and its client. */
export interface WechatAccount {
  readonly settings: AccountSettings & AccountCredentials;
  readonly client: OfficialAccount;
}

/** Accounts by their short key. */
export type WechatAccounts = ReadonlyMap<string, WechatAccount>;
