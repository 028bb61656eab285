import type { Failure } from './port.ts';

/** A call that did not succeed. Its message is safe to log: neither URL, nor token, nor openid. */
export class WeChatApiError extends Error {
  override readonly name = 'WeChatApiError';
  readonly api: string;
  readonly failure: Failure;

  constructor(api: string, failure: Failure) {
    super(`WeChat ${api}: ${describe(failure)}`);
    this.api = api;
    this.failure = failure;
  }
}

/** A file larger than the caller allows; what came so far is thrown away. */
export class MediaTooLargeError extends Error {
  override readonly name = 'MediaTooLargeError';
  readonly maxBytes: number;

  constructor(maxBytes: number) {
    super(`WeChat media is larger than ${maxBytes} bytes`);
    this.maxBytes = maxBytes;
  }
}

/** The WeChat failure inside an error; anything else is a defect of ours and is thrown on. */
export function failureOf(error: unknown): Failure {
  if (error instanceof WeChatApiError) return error.failure;
  throw error;
}

type Describers = { readonly [K in Failure['kind']]: (failure: Extract<Failure, { kind: K }>) => string };

const describers: Describers = {
  refused: ({ errcode, scope, detail }) => `refused (${scope}) ${errcode} ${detail}`,
  retry: ({ errcode, afterMs }) => `try again in ${afterMs} ms (${errcode ?? 'not reached'})`,
  quota: ({ until }) => `quota used up until ${until.toISOString()}`,
  unknown: ({ cause }) => `outcome unknown (${cause})`,
};

function describe<K extends Failure['kind']>(failure: Extract<Failure, { kind: K }>): string {
  const say: Describers[K] = describers[failure.kind];
  return say(failure);
}
