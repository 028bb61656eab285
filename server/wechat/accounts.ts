import { z } from 'zod';
import { vias } from '../domain/deliveries/vias.ts';
import type { AccountCredentials } from './account.ts';
import type { OfficialAccount } from './port.ts';

const clockTime = /^(?:[01]\d|2[0-3]):[0-5]\d$/;

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
      /** Subscription notices (订阅通知) by message kind, with the same keywords as the templates. */
      subscriptions: z
        .record(z.string(), z.strictObject({ templateId: z.string(), term: z.enum(['once', 'longterm']) }))
        .optional(),
      /** Nobody is pushed anything in these hours in Beijing, `HH:MM`; without it pushes leave at any hour. */
      quietHours: z
        .strictObject({ from: z.string().regex(clockTime), to: z.string().regex(clockTime) })
        .optional(),
      /** News that one person may get a day; 3 without it (ours). */
      newsPerDay: z.int().min(1).optional(),
      /** Sends a second, each way; 20 without it (ours, WeChat names no number). */
      sendsPerSecond: z.int().min(1).optional(),
      /** Sends a day by way, where the account has others than WeChat's usual ones. */
      quotas: z.partialRecord(z.enum(vias), z.int().min(1)).optional(),
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
