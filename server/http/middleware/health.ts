import type { HttpDeps } from '../deps.ts';
import type { HttpContext, HttpMiddleware } from '../state.ts';

/** `/healthz`: this process runs. `/readyz`: the parts that requests need answer; 503 when one does not. */
export function health({ ready }: Pick<HttpDeps, 'ready'>): HttpMiddleware {
  const answers: Record<string, (ctx: HttpContext) => Promise<void>> = {
    '/healthz': async (ctx) => {
      ctx.body = { ok: true };
    },
    '/readyz': async (ctx) => {
      const { ok, parts } = await ready();
      ctx.status = ok ? 200 : 503;
      ctx.body = { ok, parts };
    },
  };
  return async (ctx, next) => {
    const answer = Object.hasOwn(answers, ctx.path) ? answers[ctx.path] : undefined;
    if (!answer || !['GET', 'HEAD'].includes(ctx.method)) return next();
    ctx.state.area = ctx.path;
    ctx.set('Cache-Control', 'no-store');
    await answer(ctx);
  };
}
