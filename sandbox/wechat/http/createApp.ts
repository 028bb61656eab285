import Koa from 'koa';
import { apiProxy } from '../../miniprogram/http/apiProxy.ts';
import { miniRoutes } from '../../miniprogram/http/miniRoutes.ts';
import { handleApi, isApiPath } from '../api/handleApi.ts';
import { handlePay, isPayPath } from '../pay/handlePay.ts';
import { payRoutes } from '../pay/payRoutes.ts';
import { BadInput } from '../phones/badInput.ts';
import { controlRoutes } from '../phones/controlRoutes.ts';
import { massRoutes } from '../phones/massRoutes.ts';
import { phoneRoutes } from '../phones/routes.ts';
import type { Runtime } from '../runtime.ts';
import { pageRoutes } from './pageRoutes.ts';
import { stream } from './stream.ts';

/** The simulator's HTTP side: WeChat's API, the phones API and the page. */
export function createApp(runtime: Runtime): Koa {
  const { world } = runtime;
  const app = new Koa();
  app.use(async (ctx, next) => {
    try {
      await next();
    } catch (error) {
      if (!(error instanceof BadInput)) throw error;
      ctx.status = error.status;
      ctx.body = { errors: error.problems };
    }
  });
  app.use(async (ctx, next) => (isApiPath(ctx.path) ? handleApi(world, ctx) : next()));
  app.use(async (ctx, next) => (isPayPath(ctx.path) ? handlePay(world, ctx) : next()));
  app.use(async (ctx, next) => (ctx.path === '/stream' ? stream(world, ctx) : next()));
  app.use(apiProxy(world.config.settings.productUrl));
  app.use(pageRoutes().routes());
  app.use(miniRoutes().routes());
  app.use(phoneRoutes(world).routes());
  app.use(payRoutes(world).routes());
  app.use(massRoutes(world).routes());
  app.use(controlRoutes(runtime).routes());
  app.use((ctx) => {
    ctx.status = 404;
    ctx.body = { errors: [{ path: 'url', message: `nothing at ${ctx.method} ${ctx.path}` }] };
  });
  return app;
}
