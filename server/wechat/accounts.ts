import { z } from 'zod';
import { vias } from '../domain/deliveries/vias.ts';
import type { AccountCredentials } from './account.ts';
import type { MiniMessages } from './miniMessagesPort.ts';
import type { OfficialAccount } from './port.ts';

const clockTime = /^(?:[01]\d|2[0-3]):[0-5]\d$/;

const token = z.string().regex(/^[A-Za-z0-9]{3,32}$/);
const encodingAESKey = z.string().regex(/^[A-Za-z0-9]{43}$/);

/** Subscription notices by message kind, with the same keywords as the templates. */
const subscriptions = z.record(
  z.string(),
  z.strictObject({ templateId: z.string(), term: z.enum(['once', 'longterm']) }),
);

/** Shape of WECHAT_ACCOUNTS_FILE: one entry per official account, with its secrets. */
export const accountsSchema = z
  .array(
    z.strictObject({
      key: z.string().regex(/^[\w-]{1,64}$/),
      bureauId: z.string().min(1),
      name: z.string().min(1),
      appid: z.string().min(1),
      secret: z.string().min(1),
      token,
      encodingAESKey,
      callbackPath: z.string().startsWith('/'),
      /** The account's own template ids by message kind. */
      templates: z.record(z.string(), z.string()),
      /** Subscription notices (订阅通知) of the official account. */
      subscriptions: subscriptions.optional(),
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
        .strictObject({
          appid: z.string().regex(/^[\w-]{1,64}$/),
          secret: z.string().regex(/^\S{1,128}$/),
          /** Subscription messages (订阅消息) of the mini program: its own templates, not the official account's. */
          subscriptions: subscriptions.optional(),
          /** Which version of the mini program a notice opens; `formal` without it. */
          state: z.enum(['developer', 'trial', 'formal']).optional(),
          /** 消息推送 of the mini program, in safe mode, with a token and a key of its own. */
          push: z
            .strictObject({ callbackPath: z.string().startsWith('/'), token, encodingAESKey })
            .optional(),
        })
        .optional(),
    }),
  )
  .min(1);

export type AccountSettings = z.infer<typeof accountsSchema>[number];

/** An official account as the product uses it: its settings and its client. */
export interface WechatAccount {
  readonly settings: AccountSettings & AccountCredentials;
  readonly client: OfficialAccount;
  /** Messages of its mini program, where there is one. */
  readonly mini?: MiniMessages;
}

/** Accounts by their short key. */
export type WechatAccounts = ReadonlyMap<string, WechatAccount>;
