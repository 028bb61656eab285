import type { KeyObject } from 'node:crypto';
import { z } from 'zod';
import type { Clock } from '../../platform/clock.ts';
import type { Logger } from '../../platform/logger.ts';
import { scrub } from '../scrub.ts';
import { exchange, type HttpAnswer, TransportError } from '../transport.ts';
import { signatureFault } from './callback/signature.ts';
import type { Verifiers } from './callback/verifiers.ts';
import type { PayAnswer } from './port.ts';
import type { Signer } from './signer.ts';

/** One merchant's way to WeChat Pay. */
export interface PayApiDeps {
  readonly merchantKey: string;
  readonly signer: Signer;
  readonly verifiers: Verifiers;
  /** Serial of the key that WeChat is to sign with. */
  readonly answersWith: string;
  readonly clock: Clock;
  readonly log: Logger;
  readonly baseUrl: string;
  /** Milliseconds. */
  readonly timeoutMs: number;
}

/** One call. */
export interface PayCall<T> {
  /** For logs. */
  readonly name: string;
  readonly method: 'GET' | 'POST';
  /** Path and query. */
  readonly target: string;
  readonly body?: object;
  /** What must not show in WeChat's own words: openid and name. */
  readonly secrets?: readonly string[];
  /** Reads a signed answer; a string says what is wrong with it. */
  readonly read: (value: unknown) => { value: T } | string;
  /** Codes of a signed error that mean that there is no such thing. */
  readonly absent?: readonly string[];
  /** Codes of a signed error that leave open what happened. */
  readonly open?: readonly string[];
}

export interface PayApi {
  call<T>(call: PayCall<T>): Promise<PayAnswer<T>>;
  /** Headers of a request, for downloads. */
  headers(method: 'GET' | 'POST', target: string, body: string): Record<string, string>;
  /** The key that names are encrypted with. */
  readonly encryptionKey: KeyObject;
}

export const productionPayBase = 'https://api.mch.weixin.qq.com';
const openidLike = /\bo[\w-]{27}(?![\w-])/g;
const maxBytes = 256 * 1024;
const errorBody = z.object({ code: z.string().min(1), message: z.string().default('') });
/** WeChat's own trouble: nobody knows what became of the request. */
const alwaysOpen = ['SYSTEM_ERROR', 'SYSTEMERROR'];

/** Calls WeChat Pay and believes only what it signed (wechat.md §4.5). */
export function createPayApi(deps: PayApiDeps): PayApi {
  const { signer, verifiers, clock, log, merchantKey: merchant } = deps;
  const encryptionKey = verifiers.get(deps.answersWith);
  if (!encryptionKey) throw new Error(`merchant ${merchant}: no key for ${deps.answersWith}`);

  function headers(method: 'GET' | 'POST', target: string, body: string): Record<string, string> {
    return {
      Authorization: signer.authorization({ method, target, body, now: clock.now() }),
      Accept: 'application/json',
      'Content-Type': 'application/json',
      'User-Agent': 'fundwatch',
      'Wechatpay-Serial': deps.answersWith,
    };
  }

  function unknown(name: string, cause: string): { kind: 'unknown'; cause: string } {
    log.warn({ merchant, call: name, cause }, 'WeChat Pay: outcome unknown');
    return { kind: 'unknown', cause };
  }

  function read<T>(call: PayCall<T>, answer: HttpAnswer): PayAnswer<T> {
    const { status, body } = answer;
    if (status >= 500 || status < 200 || (status >= 300 && status < 400))
      return unknown(call.name, `HTTP ${status}`);
    const fault = signatureFault(answer, verifiers, clock.now());
    const value = parsed(body);
    if (status < 300) {
      if (fault) return unknown(call.name, fault);
      const result = call.read(value);
      return typeof result === 'string' ? unknown(call.name, result) : { kind: 'ok', ...result };
    }
    const error = errorBody.safeParse(value);
    if (!error.success) return unknown(call.name, `HTTP ${status} without a code`);
    const { message } = error.data;
    const code = error.data.code.slice(0, 64);
    const certain = fault === null;
    if (certain && call.absent?.includes(code)) return { kind: 'notFound' };
    if (alwaysOpen.includes(code) || call.open?.includes(code)) return unknown(call.name, code);
    const detail = scrub(message, call.secrets).replace(openidLike, '***');
    // WeChat's own words may name the payee: the code is enough for a log.
    log.warn({ merchant, call: call.name, status, code, certain }, 'WeChat Pay: refused');
    return { kind: 'refused', status, code, detail, certain };
  }

  return {
    encryptionKey,
    headers,
    async call(call) {
      const body = call.body ? JSON.stringify(call.body) : '';
      const { method, target } = call;
      try {
        const answer = await exchange({
          url: new URL(`${deps.baseUrl}${target}`),
          method,
          headers: headers(method, target, body),
          body,
          timeoutMs: deps.timeoutMs,
          maxBytes,
        });
        return read(call, answer);
      } catch (error) {
        if (!(error instanceof TransportError)) throw error;
        return unknown(call.name, error.code);
      }
    },
  };
}

function parsed(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString());
  } catch {
    return undefined;
  }
}
