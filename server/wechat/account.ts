/** One WeChat official account, as configured. Secrets: never log an object that holds these. */
export interface AccountCredentials {
  /** Our own short name of the account, part of the callback path. */
  readonly key: string;
  readonly appid: string;
  readonly secret: string;
  /** 令牌 of the callback configuration, the secret part of every signature. */
  readonly token: string;
  /** 消息加解密密钥: 43 characters, base64 of the 32-byte AES key without its final `=`. */
  readonly encodingAESKey: string;
}

/** The mini program beside an official account, with an appid and a secret of its own. */
export type MiniProgramCredentials = Pick<AccountCredentials, 'appid' | 'secret'>;

/** What calls need: who asks, and our own short name of them for logs. */
export type CallerAccount = Pick<AccountCredentials, 'key' | 'appid' | 'secret'>;

/** What callbacks need; the AppSecret is not among it. */
export type CallbackAccount = Pick<AccountCredentials, 'appid' | 'token' | 'encodingAESKey'>;

const rules: ReadonlyArray<readonly [keyof AccountCredentials, RegExp]> = [
  ['key', /^[\w-]{1,64}$/],
  ['appid', /^[\w-]{1,64}$/],
  ['secret', /^\S{1,128}$/],
  ['token', /^[A-Za-z0-9]{3,32}$/],
  ['encodingAESKey', /^[A-Za-z0-9]{43}$/],
];

/**
 * Names the fields that cannot be right, without their values. Call it at start: a wrong key would
 * otherwise show only as refused callbacks. Source: the console's 基本配置 page states these shapes.
 */
export function accountFaults(account: AccountCredentials): string[] {
  return rules.filter(([field, shape]) => !shape.test(account[field])).map(([field]) => field);
}
