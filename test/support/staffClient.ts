import { TOTP } from 'otpauth';
import type { RunFile } from '../../sandbox/setup/runFile.ts';

/** A signed-in member of staff over the API, as the console does it. */
export interface StaffClient {
  /** `name=value` of the session, to let a browser go on with it: a one-time code works only once. */
  cookie: string;
  get<T>(path: string): Promise<T>;
  post<T>(path: string, body: unknown): Promise<T>;
  /** The answer as it came, refusals too. */
  raw(path: string, body?: unknown): Promise<Response>;
  /** Sends a file as the console does: bare bytes, the name in a header. */
  upload<T>(path: string, name: string, content: string): Promise<T>;
}

/** Signs a demo account in. @throws Error with the answer when that fails */
export async function signIn(run: RunFile, username: string): Promise<StaffClient> {
  const staff = run.staff.find((one) => one.username === username);
  if (!staff) throw new Error(`no demo account ${username}`);
  const origin = new URL(run.server).origin;
  const headers: Record<string, string> = { 'content-type': 'application/json', origin };

  async function call<T>(path: string, init: RequestInit = {}): Promise<T> {
    const response = await fetch(run.server + path, { ...init, headers: { ...headers, ...init.headers } });
    const text = await response.text();
    if (!response.ok) throw new Error(`${path}: ${response.status} ${text}`);
    const cookie = response.headers.get('set-cookie')?.split(';')[0];
    if (cookie) headers.cookie = cookie;
    return (text === '' ? null : JSON.parse(text)) as T;
  }

  const totp = new TOTP({ secret: staff.totpSecret }).generate();
  const body = JSON.stringify({ username, password: staff.password, totp });
  await call('/api/sessions', { method: 'POST', body });
  const session = await call<{ csrf?: string; csrfToken?: string }>('/api/session');
  headers['x-csrf-token'] = session.csrf ?? session.csrfToken ?? '';
  return {
    cookie: headers.cookie ?? '',
    get: (path) => call(path),
    post: (path, value) => call(path, { method: 'POST', body: JSON.stringify(value) }),
    raw: (path, value) =>
      fetch(run.server + path, {
        headers,
        ...(value === undefined ? {} : { method: 'POST', body: JSON.stringify(value) }),
      }),
    upload(path, name, content) {
      const file = { 'content-type': 'application/octet-stream', 'x-file-name': encodeURIComponent(name) };
      return call(path, { method: 'POST', body: content, headers: file });
    },
  };
}
