import { noAnswer, toApiError } from './apiError';

/** One exchange with the server as the network knows it. */
export interface Exchange {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  url: string;
  header: Record<string, string>;
  data?: string | ArrayBuffer;
}

/** What a request needs of the phone. */
export interface Network {
  /** @throws when nobody answers */
  send(exchange: Exchange): Promise<{ status: number; body: unknown; tag?: string }>;
  /** A code of `wx.login`: works once. @throws when WeChat gives none */
  loginCode(): Promise<string>;
  readToken(): string;
  writeToken(token: string): void;
}

/** A call by the notation of the API: `/api/mini/leads/{no}`. */
export interface RawCall {
  method: 'get' | 'post' | 'put' | 'delete';
  path: string;
  params?: Record<string, unknown>;
  query?: Record<string, unknown>;
  /** JSON, or the bytes of a file. */
  body?: unknown;
}

/**
 * The one way to the server. Signs in by itself, once for all calls that wait; a session that ended is opened anew and the
 * call made again, once.
 * @throws ApiError for a refusal or when nobody answers
 */
export function createRequest(network: Network, { apiBase, account }: { apiBase: string; account: string }) {
  let signingIn: Promise<string> | null = null;

  async function exchange(call: Exchange) {
    const answer = await network.send(call).catch(() => {
      throw noAnswer();
    });
    return answer;
  }

  async function openSession(): Promise<string> {
    const code = await network.loginCode().catch(() => {
      throw noAnswer();
    });
    const data = JSON.stringify({ account, code });
    const header = { 'content-type': 'application/json' };
    const { status, body } = await exchange({
      method: 'POST',
      url: `${apiBase}/api/mini/sessions`,
      header,
      data,
    });
    if (status !== 200) throw toApiError(status, body);
    const { token } = body as { token: string };
    network.writeToken(token);
    return token;
  }

  /** One at a time: a second session would end the first. */
  function signIn(): Promise<string> {
    signingIn ??= openSession().finally(() => {
      signingIn = null;
    });
    return signingIn;
  }

  async function once(call: RawCall, token: string, tag: string) {
    const isFile = call.body instanceof ArrayBuffer;
    const type = isFile ? 'application/octet-stream' : 'application/json';
    const data = isFile ? (call.body as ArrayBuffer) : JSON.stringify(call.body);
    return exchange({
      method: call.method.toUpperCase() as Exchange['method'],
      url: `${apiBase}${addressOf(call)}`,
      header: {
        authorization: `Bearer ${token}`,
        ...(call.body === undefined ? {} : { 'content-type': type }),
        ...(tag === '' ? {} : { 'if-none-match': tag }),
      },
      ...(call.body === undefined ? {} : { data }),
    });
  }

  async function answerTo(call: RawCall, tag = '') {
    const used = network.readToken() || (await signIn());
    let answer = await once(call, used, tag);
    if (answer.status === 401) {
      // Another call may have signed in meanwhile.
      const current = network.readToken();
      answer = await once(call, current !== '' && current !== used ? current : await signIn(), tag);
    }
    return answer;
  }

  return {
    async request(call: RawCall): Promise<unknown> {
      const { status, body } = await answerTo(call);
      if (status >= 200 && status < 300) return body === '' ? undefined : body;
      throw toApiError(status, body);
    },
    /** Of something that seldom changes: null when it still is what the tag stands for. */
    async tagged(call: RawCall, tag: string): Promise<{ value: unknown; tag: string } | null> {
      const { status, body, tag: newTag = '' } = await answerTo(call, tag);
      if (status === 304) return null;
      if (status === 200) return { value: body, tag: newTag };
      throw toApiError(status, body);
    },
  };
}

/** The address of a call, with its parameters put in and its query behind it. */
export function addressOf({
  path,
  params = {},
  query = {},
}: Pick<RawCall, 'path' | 'params' | 'query'>): string {
  const filled = path.replace(/\{(\w+)\}/g, (_all, name: string) => encodeURIComponent(String(params[name])));
  const asked = Object.keys(query).filter((name) => query[name] !== undefined && query[name] !== null);
  if (asked.length === 0) return filled;
  const pairs = asked.map((name) => `${encodeURIComponent(name)}=${encodeURIComponent(String(query[name]))}`);
  return `${filled}?${pairs.join('&')}`;
}
