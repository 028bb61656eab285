import { timingSafeEqual } from 'node:crypto';
import Router from '@koa/router';
import { resumeMiniSession } from '../../commands/mini/resumeMiniSession.ts';
import type { MiniPerson } from '../../commands/mini/types.ts';
import { createFailureCounter } from '../../commands/sessions/failureCounter.ts';
import { type LiveSession, resumeSession } from '../../commands/sessions/resumeSession.ts';
import { DomainError } from '../../domain/errors.ts';
import { hasPermission } from '../../permissions/permissions.ts';
import type { HttpDeps } from '../deps.ts';
import { createRateLimiter } from '../middleware/rateLimiter.ts';
import { sessionCookie } from '../sessionCookie.ts';
import type { HttpContext, HttpState } from '../state.ts';
import { readBody } from './readBody.ts';
import type { Route } from './route.ts';

const defaultPerMinute = 600;

/** Turns the table of routes into a router: rate limit → authenticate → validate → handler, for all alike. */
export function mountRoutes(routes: readonly Route[], deps: HttpDeps): Router<HttpState> {
  const router = new Router<HttpState>();
  const limiter = createRateLimiter(deps.clock);
  const unknownNames = createFailureCounter(deps.clock);
  for (const route of routes) {
    router[route.method](route.path, async (ctx) => {
      const key = `${route.method} ${route.path} ${ctx.ip}`;
      if (!limiter.admit(key, route.perMinute ?? defaultPerMinute))
        throw new DomainError('request.throttled');
      ctx.set('Cache-Control', 'no-store');
      ctx.state.isPage = route.response.isPage === true;
      const cookie = sessionCookie(ctx, { secure: deps.secureCookies });
      const session = route.auth === 'staff' ? await authenticate(ctx, cookie.token, route, deps) : null;
      const person = route.auth === 'person' ? await recognise(ctx, deps) : null;
      if (person && route.perMinuteEach) {
        const each = `${route.method} ${route.path} person ${person.personId}`;
        if (!limiter.admit(each, route.perMinuteEach)) throw new DomainError('request.throttled');
      }
      const body = route.body ? await readBody(ctx, route.bodyAs) : undefined;
      const raw = { params: ctx.params, query: { ...ctx.query }, body };
      await route.run(ctx, raw, { deps, cookie, unknownNames, session, person });
    });
  }
  return router;
}

async function authenticate(
  ctx: HttpContext,
  token: string | undefined,
  { permission, method }: Route,
  deps: HttpDeps,
): Promise<LiveSession> {
  // A page that asks by itself does not keep its desk signed in.
  const isOwnDoing = method === 'get' && ctx.get('X-Background') === '1';
  const session = token ? await resumeSession(deps, token, { touch: !isOwnDoing }) : null;
  if (!session) throw new DomainError('auth.required');
  if (method !== 'get' && !equal(ctx.get('X-CSRF-Token'), session.csrf)) throw new DomainError('auth.csrf');
  if (permission && !hasPermission(session.actor, permission)) throw new DomainError('permission.denied');
  return session;
}

/** No CSRF token here: no browser adds this header by itself. */
async function recognise(ctx: HttpContext, deps: HttpDeps): Promise<MiniPerson> {
  const token = /^Bearer ([\w-]{20,100})$/.exec(ctx.get('Authorization'))?.[1];
  const person = token ? await resumeMiniSession(deps, token) : null;
  if (!person) throw new DomainError('auth.required');
  return person;
}

function equal(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}
