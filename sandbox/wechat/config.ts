import { z } from 'zod';
import { payMerchant, paySettings } from './pay/payConfig.ts';

const template = z.strictObject({
  template_id: z.string().min(1),
  title: z.string().min(1),
  /** Lines such as `姓名:{{name1.DATA}}`, as the console shows them. */
  content: z.string().min(1),
  /** Allowed values of `enum`/`phrase` keywords, where the console fixed them. */
  enums: z.record(z.string(), z.array(z.string())).optional(),
  /** Set for subscription notices: they need a grant instead of following (wechat.md §2.4). */
  subscribe: z.enum(['once', 'longterm']).optional(),
});

const credentials = {
  appid: z.string().regex(/^wx[0-9a-z]{16}$/, 'an appid is wx followed by 16 of 0-9a-z'),
  secret: z.string().min(16),
};

const push = {
  token: z.string().regex(/^[0-9A-Za-z]{3,32}$/, 'a token is 3-32 letters and digits'),
  encodingAESKey: z.string().regex(/^[0-9A-Za-z]{43}$/, 'an EncodingAESKey is 43 letters and digits'),
  callbackUrl: z.url({ protocol: /^https?$/ }),
  mode: z.enum(['plain', 'compat', 'safe']).default('safe'),
  format: z.enum(['xml', 'json']).default('xml'),
  /** WeChat's id of the account in pushes (`gh_…`); made from the appid when absent. */
  originalId: z.string().optional(),
  /** Whether a retry is signed anew or repeats the first query string (both were seen in the wild). */
  retryQuery: z.enum(['fresh', 'same']).default('fresh'),
};

const miniprogram = z.strictObject({
  ...credentials,
  ...push,
  token: push.token.optional(),
  encodingAESKey: push.encodingAESKey.optional(),
  callbackUrl: push.callbackUrl.optional(),
  templates: z.array(template).default([]),
  /** Pages of the released version; when given, other pages answer 41030. */
  pages: z.array(z.string()).optional(),
  /** Where the phone page opens the mini program; gets `openid`, `account` and `path` as query. */
  runtimeUrl: z.string().default('/mini/'),
});

const account = z.strictObject({
  key: z.string().regex(/^[0-9a-z][0-9a-z-]*$/i),
  name: z.string().min(1),
  ...credentials,
  ...push,
  templates: z.array(template).default([]),
  /** Initial menu, in the shape of menu/create. */
  menu: z.unknown().optional(),
  miniprogram: miniprogram.optional(),
  /** Daily limits by endpoint path, in place of the platform's own. */
  quotas: z.record(z.string().startsWith('/'), z.int().nonnegative()).default({}),
  /** API 群发保护: the administrator confirms what goes to all followers within 30 minutes. */
  massProtection: z.boolean().default(false),
});

const config = z
  .strictObject({
    accounts: z.array(account).min(1),
    /** Merchants of WeChat Pay. */
    pay: z.array(payMerchant).default([]),
    settings: z
      .strictObject({
        /** WeChat drops the connection after this long. */
        pushTimeoutMs: z.int().positive().default(5_000),
        /** Pause before a retry when the attempt failed at once (refused, cut, not 200). */
        retryDelayMs: z.int().nonnegative().default(300),
        /** Ledger and deliveries kept in memory. */
        ledgerLimit: z.int().positive().default(20_000),
        /** Origin of the product's server: `/api` of the mini program goes there. */
        productUrl: z.url().optional(),
        ...paySettings,
      })
      .prefault({}),
  })
  .superRefine(({ accounts }, ctx) => {
    const seen = new Set<string>();
    for (const [i, a] of accounts.entries()) {
      const ids: Array<[string, string]> = [
        ['key', a.key],
        ['appid', a.appid],
        ...(a.miniprogram ? [['miniprogram', a.miniprogram.appid] as [string, string]] : []),
      ];
      for (const [field, id] of ids) {
        if (seen.has(id))
          ctx.addIssue({ code: 'custom', path: ['accounts', i, field], message: `${id} is used twice` });
        seen.add(id);
      }
    }
  });

/** The whole configuration, defaults filled in. */
export type SandboxConfig = z.output<typeof config>;
/** What a caller writes: defaults may be left out. */
export type SandboxConfigInput = z.input<typeof config>;
/** One official account as a caller writes it. */
export type AccountConfig = z.input<typeof account>;
/** One official account with defaults filled in. */
export type Account = z.output<typeof account>;
/** The mini program of an account. */
export type Miniprogram = z.output<typeof miniprogram>;
/** One message template. */
export type Template = z.output<typeof template>;

/** Checks a configuration; throws one Error that lists every problem with its path. */
export function parseConfig(raw: unknown): SandboxConfig {
  const result = config.safeParse(raw);
  if (result.success) return result.data;
  const problems = result.error.issues.map(
    (i) => `  ${i.path.map(String).join('.') || '(root)'}: ${i.message}`,
  );
  throw new Error(
    `wechat sandbox: the configuration has ${problems.length} problem(s):\n${problems.join('\n')}`,
  );
}
