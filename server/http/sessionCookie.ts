import { sessionLifetimes } from '../commands/sessions/lifetimes.ts';
import type { HttpContext } from './state.ts';

/** The signed-in browser's cookie on one request and its answer. */
export interface SessionCookie {
  token: string | undefined;
  set(token: string): void;
  clear(): void;
}

/**
 * Reads and writes the cookie. `__Host-` makes browsers insist on TLS, this host and the path `/`; over plain
 * HTTP on one machine that prefix would make them drop the cookie.
 */
export function sessionCookie(ctx: HttpContext, { secure }: { secure: boolean }): SessionCookie {
  const name = secure ? '__Host-fundwatch' : 'fundwatch';
  const write = (token: string, seconds: number) => {
    const parts = [`${name}=${token}`, 'Path=/', 'HttpOnly', 'SameSite=Strict', `Max-Age=${seconds}`];
    ctx.append('Set-Cookie', [...parts, ...(secure ? ['Secure'] : [])].join('; '));
  };
  return {
    token: ctx.cookies.get(name),
    set: (token) => write(token, sessionLifetimes.absoluteMs / 1000),
    clear: () => write('', 0),
  };
}
