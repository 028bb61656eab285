import API, { type RequestOptions } from 'co-wechat-api';
import type { Clock } from '../platform/clock.ts';
import type { Logger } from '../platform/logger.ts';
import type { CallerAccount } from './account.ts';
import { type Answer, type AnswerContext, type JsonObject, readJson, unknown } from './answer.ts';
import { isTokenError } from './errorCodes.ts';
import { WeChatApiError } from './errors.ts';
import { formOf, type UploadedFile } from './form.ts';
import type { Failure } from './port.ts';
import { scrub } from './scrub.ts';
import type { TokenStore } from './tokenStore.ts';
import { exchange, type HttpAnswer, type HttpExchange, TransportError } from './transport.ts';

/** WeChat's own address; the package has it written into some of its calls. */
export const productionBaseUrl = 'https://api.weixin.qq.com';

const maxAnswerBytes = 4 * 1024 * 1024;
const notReachedRetryMs = 5_000;
// A person who left is everyday business; an account that may not do its job needs somebody at once.
const logLevels = { person: 'info', template: 'warn', account: 'error' } as const;

export interface ApiClientDeps {
  readonly account: CallerAccount;
  readonly tokens: TokenStore;
  /** Where all calls go, without a slash at the end. */
  readonly baseUrl: string;
  readonly timeoutMs: number;
  readonly clock: Clock;
  readonly logger: Logger;
}

type Request = Omit<HttpExchange, 'url'>;
type Reader<T> = (answer: HttpAnswer, context: AnswerContext) => Answer<T>;

/**
 * co-wechat-api with its one choke point replaced. The package recurses without end on a wrong AppSecret,
 * takes 40014 for a lasting error, fetches one token per concurrent call and puts URLs with the access token
 * into its errors (wechat.md §5.1). Here: one token owner, one renewal, one repetition, a time limit, errors
 * without secrets. The package's methods keep their names and bodies.
 */
export class ApiClient extends API {
  readonly #deps: ApiClientDeps;

  constructor(deps: ApiClientDeps) {
    // The package never sees the AppSecret and never stores a token.
    super(
      deps.account.appid,
      '',
      async () => null,
      async () => {},
    );
    this.#deps = deps;
    const base = deps.baseUrl;
    this.prefix = `${base}/cgi-bin/`;
    this.snsPrefix = `${base}/sns/`;
    this.fileServerPrefix = `${base}/cgi-bin/`;
    this.payPrefix = `${base}/pay/`;
    this.merchantPrefix = `${base}/merchant/`;
    this.customservicePrefix = `${base}/customservice/`;
    this.wxaPrefix = `${base}/wxa/`;
    // Only builds addresses that browsers open (QR codes); in production that is another host.
    if (base !== productionBaseUrl) this.mpPrefix = `${base}/cgi-bin/`;
  }

  override async getAccessToken() {
    const { value, expiresAt } = await this.#deps.tokens.current();
    return new API.AccessToken(value, expiresAt);
  }

  /** @throws WeChatApiError */
  override request(url: string, options: RequestOptions = {}): Promise<JsonObject> {
    const { data, timeout } = options;
    if (data !== undefined && typeof data !== 'string' && !Buffer.isBuffer(data)) {
      // A stream is used up by the first attempt and would be repeated empty after a token renewal.
      throw new TypeError('give the body as a string or a Buffer');
    }
    const request: Request = {
      method: options.method === 'POST' ? 'POST' : 'GET',
      headers: options.headers ?? {},
      ...(data === undefined ? {} : { body: data }),
      timeoutMs: timeout ?? this.#deps.timeoutMs,
      maxBytes: maxAnswerBytes,
    };
    return this.call(url, request, readJson);
  }

  /** POSTs JSON to a call that the package lacks. @throws WeChatApiError */
  async post(path: string, body: object): Promise<JsonObject> {
    return this.postAs(path, body, readJson);
  }

  /** The same with a reader of its own, for calls whose refusals say more than no. @throws WeChatApiError */
  postAs<T>(path: string, body: object, read: Reader<T>): Promise<T> {
    return this.#send(path, { 'Content-Type': 'application/json' }, JSON.stringify(body), read);
  }

  /** POSTs JSON to a call of mini programs, below `/wxa/`. @throws WeChatApiError */
  postWxa(path: string, body: object): Promise<JsonObject> {
    const headers = { 'Content-Type': 'application/json' };
    return this.#send(path, headers, JSON.stringify(body), readJson, this.wxaPrefix);
  }

  /** Uploads one file as a form; the package would need a path or a stream. @throws WeChatApiError */
  async upload(path: string, file: UploadedFile): Promise<JsonObject> {
    const { contentType, body } = formOf(file);
    return this.#send(path, { 'Content-Type': contentType }, body, readJson);
  }

  async #send<T>(
    path: string,
    headers: Record<string, string>,
    body: string | Buffer,
    read: Reader<T>,
    prefix = this.prefix,
  ): Promise<T> {
    const { accessToken } = await this.ensureAccessToken();
    const url = `${prefix}${path}${path.includes('?') ? '&' : '?'}access_token=${encodeURIComponent(accessToken)}`;
    const { timeoutMs } = this.#deps;
    return this.call(url, { method: 'POST', headers, body, timeoutMs, maxBytes: maxAnswerBytes }, read);
  }

  /** One call with one token renewal; `read` tells a good answer from a bad one. @throws WeChatApiError */
  async call<T>(address: string, request: Request, read: Reader<T>): Promise<T> {
    const url = this.#locate(address);
    const rejected = url.searchParams.get('access_token');
    let answer = await this.#attempt(url, request, read);
    if (rejected !== null && !answer.ok && isTokenFailure(answer.failure)) {
      const token = await this.#deps.tokens.replace(rejected);
      url.searchParams.set('access_token', token.value);
      // The refused call was certainly not carried out, so this is no second sending.
      answer = await this.#attempt(url, request, read);
    }
    if (answer.ok) return answer.value;
    this.#report(url, answer.failure);
    throw new WeChatApiError(url.pathname, answer.failure);
  }

  async #attempt<T>(url: URL, request: Request, read: Reader<T>): Promise<Answer<T>> {
    const { account, clock } = this.#deps;
    const secrets = [account.secret, url.searchParams.get('access_token') ?? ''];
    try {
      const answer = await exchange({ ...request, url });
      return read(answer, { now: clock.now(), scrub: (text) => scrub(text, secrets) });
    } catch (error) {
      if (!(error instanceof TransportError)) throw error;
      if (error.sent) return unknown(error.code);
      return { ok: false, failure: { kind: 'retry', afterMs: notReachedRetryMs, errcode: null } };
    }
  }

  /** The access token goes to the configured host and to no other, whatever address the package built. */
  #locate(address: string): URL {
    const base = this.#deps.baseUrl;
    const moved = address.startsWith(productionBaseUrl)
      ? base + address.slice(productionBaseUrl.length)
      : address;
    const url = new URL(moved);
    if (url.origin !== new URL(base).origin)
      throw new TypeError(`WeChat call to a foreign host: ${url.host}`);
    return url;
  }

  #report(url: URL, failure: Failure): void {
    const level = failure.kind === 'refused' ? logLevels[failure.scope] : 'warn';
    const { account, logger } = this.#deps;
    logger[level]({ account: account.key, api: url.pathname, ...failure }, 'WeChat call failed');
  }
}

function isTokenFailure(failure: Failure): boolean {
  return failure.kind === 'retry' && isTokenError(failure.errcode);
}
