import { request } from 'node:http';
import type { Middleware } from 'koa';

/** What a browser adds and WeChat does not send: by these the server knows its own console. */
const browserOnly = /^(origin|referer|cookie|sec-.*)$/;

/** Headers that belong to one connection only. */
const hopByHop = new Set(['connection', 'keep-alive', 'transfer-encoding', 'upgrade', 'host']);

/**
 * Hands `/api` of the simulator on to the product: WeChat knows no CORS, and a browser does.
 * @param productUrl origin of the product's server; without one there is nothing to hand on to (502)
 */
export function apiProxy(productUrl: string | undefined): Middleware {
  return async (ctx, next) => {
    if (!ctx.path.startsWith('/api/')) return next();
    if (!productUrl) {
      ctx.status = 502;
      ctx.body = { error: { code: 'sandbox.no-product', message: 'settings.productUrl is not set' } };
      return;
    }
    const headers = Object.fromEntries(
      Object.entries(ctx.headers).filter(([name]) => !hopByHop.has(name) && !browserOnly.test(name)),
    );
    const target = new URL(ctx.url, productUrl);
    // Written past Koa: the answer goes through as it comes.
    ctx.respond = false;
    const onward = request(target, { method: ctx.method, headers }, (answer) => {
      const fields = Object.entries(answer.headers).filter(([name]) => !hopByHop.has(name));
      ctx.res.writeHead(answer.statusCode ?? 502, Object.fromEntries(fields));
      answer.pipe(ctx.res);
      answer.on('error', () => ctx.res.destroy());
    });
    onward.on('error', () => {
      if (!ctx.res.headersSent) ctx.res.writeHead(502);
      ctx.res.end();
    });
    ctx.res.on('close', () => onward.destroy());
    ctx.req.pipe(onward);
  };
}
