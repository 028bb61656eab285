import type { z } from 'zod';
import type { detailSchema, listSchema } from '../../../../../server/http/api/applications/schema.ts';
import type { sessionSchema } from '../../../../../server/http/api/sessions/schema.ts';
import type { errorSchema } from '../../../../../server/http/openapi.ts';
import type { TestStaff } from './people.ts';
import type { TestApp } from './testApp.ts';

type Body = z.output<typeof errorSchema> &
  z.output<typeof sessionSchema> &
  z.output<typeof listSchema> &
  z.output<typeof detailSchema>;

export interface Answer {
  status: number;
  headers: Headers;
  /** The parsed body; each answer has the part that its route sends. */
  body: Body;
  text: string;
}

/** Keeps a cookie and the CSRF token as the console does. */
export interface Browser {
  cookie: string;
  csrf: string;
  get(path: string): Promise<Answer>;
  post(path: string, body: unknown): Promise<Answer>;
  send(
    method: string,
    path: string,
    init?: { body?: unknown; headers?: Record<string, string> },
  ): Promise<Answer>;
  signIn(staff: TestStaff, changes?: { password?: string; totp?: string }): Promise<Answer>;
}

export function openBrowser(app: TestApp): Browser {
  const browser: Browser = {
    cookie: '',
    csrf: '',
    get: (path) => browser.send('GET', path),
    post: (path, body) => browser.send('POST', path, { body }),
    async send(method, path, { body, headers = {} } = {}) {
      const response = await fetch(app.base + path, {
        method,
        headers: {
          ...(browser.cookie ? { cookie: browser.cookie } : {}),
          ...(browser.csrf ? { 'x-csrf-token': browser.csrf } : {}),
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        redirect: 'manual',
      });
      const bytes = Buffer.from(await response.arrayBuffer());
      const isJson = response.headers.get('content-type')?.includes('json') ?? false;
      const text = bytes.toString(isJson ? 'utf8' : 'latin1');
      const set = response.headers.get('set-cookie');
      if (set) browser.cookie = set.split(';')[0]?.replace(/^[^=]+=$/, '') ?? '';
      return {
        status: response.status,
        headers: response.headers,
        body: isJson ? JSON.parse(text) : null,
        text,
      };
    },
    async signIn(staff, changes = {}) {
      const { username, password } = staff;
      const answer = await browser.post('/api/sessions', {
        username,
        password,
        totp: staff.code(),
        ...changes,
      });
      if (answer.status === 200) browser.csrf = answer.body.csrf;
      return answer;
    },
  };
  return browser;
}

/** A browser in which somebody has signed in. */
export async function signedIn(app: TestApp, staff: TestStaff): Promise<Browser> {
  const browser = openBrowser(app);
  const { status, text } = await browser.signIn(staff);
  if (status !== 200) throw new Error(`sign-in answered ${status}: ${text}`);
  return browser;
}
