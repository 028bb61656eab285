import type { AccountConfig } from '../../../../../sandbox/wechat/config.ts';
import {
  type RunningWechat,
  startWechat,
  type WechatOptions,
} from '../../../../../sandbox/wechat/startWechat.ts';
import { type EchoProduct, peerSecrets, startEchoProduct } from './echoProduct.ts';

export const appid = 'wx0123456789abcdef';
export const secret = 'secret0123456789secret';
export const mpAppid = 'wxfedcba9876543210';

/** A template with one keyword of many types. */
export const cardTemplate = {
  template_id: 'TEMPLATE-CARD',
  title: '申请进度通知',
  content: '申请人:{{name1.DATA}}\n状态:{{phrase2.DATA}}\n时间:{{time3.DATA}}\n说明:{{thing4.DATA}}',
};

/** Values that fit {@link cardTemplate}. */
export const cardData = {
  name1: { value: '王小明' },
  phrase2: { value: '已受理' },
  time3: { value: '2026年11月23日 15:01' },
  thing4: { value: '请等待电话通知' },
};

/** The account of most tests. */
export function accountFor(peer: EchoProduct, overrides: Partial<AccountConfig> = {}): AccountConfig {
  return {
    key: 'bureau',
    name: '示范医保局',
    appid,
    secret,
    ...peerSecrets,
    callbackUrl: peer.url,
    mode: 'safe',
    templates: [cardTemplate],
    ...overrides,
  };
}

/** A phone as the phones API shows it. */
export interface Phone {
  openid: string;
  mpOpenid: string;
  following: boolean;
}

/** What a push brought. */
export interface PushResult {
  msgId: string;
  attempts: Array<{ ms: number; status: number | null; outcome: string; error?: string }>;
  reply: { type: string; content?: string } | null;
  fault: string | null;
  ms: number;
}

/** An entry of an inbox. */
export interface Item {
  from: string;
  via: string;
  type: string;
  content?: string;
  [field: string]: unknown;
}

/** A peer and a simulator that know each other, with the calls that tests make. */
export async function startPair(options: Partial<WechatOptions> & { account?: Partial<AccountConfig> } = {}) {
  const { account, ...rest } = options;
  const peer = await startEchoProduct(appid);
  const wechat: RunningWechat = await startWechat({
    accounts: [accountFor(peer, account)],
    settings: { retryDelayMs: 10 },
    verify: false,
    ...rest,
  });

  async function call<T = Record<string, unknown>>(method: string, path: string, body?: unknown) {
    const response = await fetch(wechat.url + path, {
      method,
      ...(body === undefined
        ? {}
        : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    });
    const text = await response.text();
    return { status: response.status, headers: response.headers, text, json: parseOrNull(text) as T };
  }

  let token: string | undefined;
  const pair = {
    peer,
    wechat,
    call,
    get: <T = Record<string, unknown>>(path: string) => call<T>('GET', path),
    post: <T = Record<string, unknown>>(path: string, body: unknown) => call<T>('POST', path, body),
    async token(): Promise<string> {
      token ??= (await pair.fetchToken()).access_token;
      return token;
    },
    async fetchToken(extra: Record<string, unknown> = {}) {
      const body = { grant_type: 'client_credential', appid, secret, ...extra };
      return (await call<TokenAnswer>('POST', '/cgi-bin/stable_token', body)).json;
    },
    /** Calls an API endpoint with the account's token. */
    async api(path: string, body?: unknown) {
      const url = `${path}${path.includes('?') ? '&' : '?'}access_token=${await pair.token()}`;
      return call<ApiAnswer>(body === undefined ? 'GET' : 'POST', url, body);
    },
    async person(body: Record<string, unknown> = {}): Promise<Phone> {
      return (await call<Phone>('POST', '/phones', { nickname: '测试', ...body })).json;
    },
    async say(openid: string, content: string, extra: Record<string, unknown> = {}) {
      return (
        await call<PushResult>('POST', `/phones/${openid}/messages`, { type: 'text', content, ...extra })
      ).json;
    },
    async inbox(openid: string): Promise<Item[]> {
      return (await call<Item[]>('GET', `/phones/${openid}/inbox`)).json;
    },
    advance(advanceMs: number) {
      // The token in hand may run out with the time.
      token = undefined;
      return call('POST', '/clock', { advanceMs });
    },
    async stop() {
      await wechat.stop();
      await peer.stop();
    },
  };
  return pair;
}

interface TokenAnswer {
  access_token: string;
  expires_in: number;
  errcode?: number;
  errmsg?: string;
}

/** An answer of the API side. */
export interface ApiAnswer {
  errcode: number;
  errmsg: string;
  [field: string]: unknown;
}

function parseOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** A running pair. */
export type Pair = Awaited<ReturnType<typeof startPair>>;
