import send from 'koa-send';
import { resumeSession } from '../commands/sessions/resumeSession.ts';
import { DomainError } from '../domain/errors.ts';
import { hasPermission } from '../permissions/permissions.ts';
import type { HttpDeps } from './deps.ts';
import { sessionCookie } from './sessionCookie.ts';
import type { HttpContext, HttpMiddleware } from './state.ts';

const base = '/console/queues/';

/** As everywhere, but for the page's own `<base>`; its files and its questions come from here alone. */
const policy = [
  "default-src 'none'",
  ...[
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "font-src 'self'",
  ],
  ...["base-uri 'self'", "form-action 'none'", "frame-ancestors 'none'"],
].join('; ');

/**
 * The queue board, for those with `queue.board`; for everybody else, and for every request that is more than reading, it does
 * not exist. Ours.
 */
export function queueBoard(deps: HttpDeps): HttpMiddleware {
  const { board } = deps;
  return async (ctx, next) => {
    const { path, method } = ctx;
    if (!board || !`${path}/`.startsWith(base)) return next();
    ctx.state.area = `${base}*`;
    if ((method !== 'GET' && method !== 'HEAD') || !(await maySee(ctx, deps)))
      throw new DomainError('request.not_found');
    if (path === base.slice(0, -1)) return ctx.redirect(base);
    ctx.set('Content-Security-Policy', policy);
    const rest = path.slice(base.length);
    if (rest.startsWith('static/')) {
      ctx.set('Cache-Control', 'private, max-age=3600');
      await send(ctx, rest.slice('static/'.length), { root: board.staticDir }).catch((cause: unknown) => {
        throw new DomainError('request.not_found', { cause });
      });
      return;
    }
    ctx.set('Cache-Control', 'no-store');
    if (!rest.startsWith('api/')) {
      ctx.type = 'text/html; charset=utf-8';
      ctx.body = board.page(base);
      return;
    }
    const answer = await board.read(`/${rest}`, { ...ctx.query });
    if (!answer) throw new DomainError('request.not_found');
    ctx.status = answer.status;
    ctx.type = 'application/json';
    ctx.body = JSON.stringify(answer.body ?? null);
  };
}

async function maySee(ctx: HttpContext, deps: HttpDeps): Promise<boolean> {
  const { token } = sessionCookie(ctx, { secure: deps.secureCookies });
  const session = token ? await resumeSession(deps, token) : null;
  return session !== null && hasPermission(session.actor, 'queue.board');
}
