import type { Logger } from '../../platform/logger.ts';
import type { HttpContext, HttpMiddleware } from '../state.ts';

/** One line per request: the route's pattern, never the path, query or body, which name people's matters. */
export function accessLog(log: Logger): HttpMiddleware {
  return async (ctx, next) => {
    const start = performance.now();
    await next();
    const { method, status, state } = ctx;
    const ms = Math.round(performance.now() - start);
    log.info({ method, route: patternOf(ctx), status, ms, requestId: state.requestId }, 'request');
  };
}

/** `_matchedRoute` is the router's own name for the pattern. */
function patternOf(ctx: HttpContext & { _matchedRoute?: string | RegExp }): string {
  return String(ctx._matchedRoute ?? ctx.state.area ?? 'none');
}
