import type { AccountCredentials } from './account.ts';
import { type AnswerContext, readJson } from './answer.ts';
import { isTokenError } from './errorCodes.ts';
import { WeChatApiError } from './errors.ts';
import type { Failure } from './port.ts';
import { exchange, TransportError } from './transport.ts';

/** An access token and the moment from which it is no longer used, milliseconds since 1970. */
export interface AccessToken {
  readonly value: string;
  readonly expiresAt: number;
}

export interface StableTokenCall {
  readonly baseUrl: string;
  readonly account: Pick<AccountCredentials, 'appid' | 'secret'>;
  readonly timeoutMs: number;
  /** Ends the present token and makes a new one: 20 times a day, 30 s apart. */
  readonly force: boolean;
  readonly context: AnswerContext;
}

const api = 'stable_token';
// WeChat renews five minutes before the end, and both tokens work in between.
const marginSeconds = 300;
const retryMs = 5_000;

/**
 * Fetches an access token. Without `force` it is idempotent: WeChat answers with the same token as long as
 * that lives, so two callers at once do no harm.
 * Source: developers.weixin.qq.com/doc/service/api/base/api_getstableaccesstoken
 * @throws WeChatApiError with a failure that is never `unknown`: whatever wanted to use the token was not sent.
 */
export async function fetchStableToken(call: StableTokenCall): Promise<AccessToken> {
  const { appid, secret } = call.account;
  const grant = { grant_type: 'client_credential', appid, secret, force_refresh: call.force };
  const answer = await exchange({
    url: new URL(`${call.baseUrl}/cgi-bin/stable_token`),
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(grant),
    timeoutMs: call.timeoutMs,
    maxBytes: 64 * 1024,
  }).catch((error: unknown) => {
    if (error instanceof TransportError) throw notReached();
    throw error;
  });
  const read = readJson(answer, call.context);
  if (!read.ok) throw new WeChatApiError(api, asTokenFailure(read.failure));
  const { access_token: value, expires_in: lifetime } = read.value;
  if (typeof value !== 'string' || value === '' || typeof lifetime !== 'number' || lifetime <= 0) {
    throw notReached();
  }
  const usable = lifetime - Math.min(marginSeconds, lifetime / 2);
  return { value, expiresAt: call.context.now.getTime() + usable * 1000 };
}

function notReached(): WeChatApiError {
  return new WeChatApiError(api, { kind: 'retry', afterMs: retryMs, errcode: null });
}

/** Here 40001 means a wrong AppSecret, not a wrong token. */
function asTokenFailure(failure: Failure): Failure {
  if (failure.kind === 'unknown') return { kind: 'retry', afterMs: retryMs, errcode: null };
  if (failure.kind !== 'retry' || failure.errcode === null || !isTokenError(failure.errcode)) return failure;
  const reason = 'AppSecret 不正确，请核对账号配置';
  return { kind: 'refused', scope: 'account', errcode: failure.errcode, reason, detail: 'stable_token' };
}
