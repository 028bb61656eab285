import type { Redis } from 'ioredis';
import { z } from 'zod';
import type { Clock } from '../platform/clock.ts';
import type { Logger } from '../platform/logger.ts';
import type { MiniProgramCredentials } from './account.ts';
import { type Answer, type JsonObject, readJson, unknown } from './answer.ts';
import { productionBaseUrl } from './apiClient.ts';
import { createAppClient } from './appClient.ts';
import { checkWords } from './checkWords.ts';
import { fetchPhoneNumber } from './fetchPhoneNumber.ts';
import type { Failure, MiniLogin, MiniProgram } from './port.ts';
import { scrub } from './scrub.ts';
import { exchange, TransportError } from './transport.ts';

export interface MiniProgramDeps {
  /** Our own short name of the official account that it belongs to, for logs. */
  readonly accountKey: string;
  readonly credentials: MiniProgramCredentials;
  /** Where the processes share the access token; without it each fetches the same one for itself. */
  readonly redis?: Redis | null;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly baseUrl?: string;
  /** Milliseconds. */
  readonly timeoutMs?: number;
}

const api = 'jscode2session';
const session = z.object({ openid: z.string().min(1), unionid: z.string().min(1).optional() });

/** What the codes of this call alone mean; WeChat's table has no others for a person. */
const answersByCode: ReadonlyMap<number | null, MiniLogin> = new Map([
  // Wrong or older than five minutes, used before, missing.
  [40029, { kind: 'badCode' }],
  [40163, { kind: 'badCode' }],
  [41008, { kind: 'badCode' }],
  [40226, { kind: 'blocked' }],
]);

/**
 * The mini program over WeChat's HTTP API. The `session_key` of the answer is dropped at once: nothing here needs it.
 * Source: developers.weixin.qq.com, code2Session (wechat.md §3).
 */
export function createMiniProgram(deps: MiniProgramDeps): MiniProgram {
  const { accountKey, credentials, redis = null, clock, logger, timeoutMs = 5_000 } = deps;
  const baseUrl = (deps.baseUrl ?? productionBaseUrl).replace(/\/+$/, '');
  const account = { key: accountKey, ...credentials };
  const client = createAppClient({ account, redis, clock, logger, baseUrl, timeoutMs });

  async function ask(code: string): Promise<Answer<JsonObject>> {
    const { appid, secret } = credentials;
    const url = new URL(`${baseUrl}/sns/jscode2session`);
    const query = { appid, secret, js_code: code, grant_type: 'authorization_code' };
    url.search = new URLSearchParams(query).toString();
    try {
      const answer = await exchange({ url, timeoutMs, maxBytes: 64 * 1024 });
      return readJson(answer, { now: clock.now(), scrub: (text) => scrub(text, [secret, code]) });
    } catch (error) {
      if (!(error instanceof TransportError)) throw error;
      return unknown(error.code);
    }
  }

  function refused(failure: Failure): MiniLogin {
    const errcode = 'errcode' in failure ? failure.errcode : null;
    const known = answersByCode.get(errcode);
    if (known) return known;
    // A wrong AppSecret keeps everybody out and needs somebody at once; the rest passes.
    const level = failure.kind === 'refused' ? 'error' : 'warn';
    logger[level]({ account: accountKey, api, ...failure }, 'WeChat call failed');
    return { kind: 'unavailable' };
  }

  return {
    async login(code) {
      const answer = await ask(code);
      if (!answer.ok) return refused(answer.failure);
      const parsed = session.safeParse(answer.value);
      if (!parsed.success) return refused({ kind: 'unknown', cause: 'answer of an unexpected shape' });
      const { openid, unionid = null } = parsed.data;
      return { kind: 'person', openid, unionid };
    },
    phoneNumber: (code) => fetchPhoneNumber({ client, account: accountKey, logger }, code),
    checkWords: (words) => checkWords({ client, account: accountKey, logger }, words),
  };
}
