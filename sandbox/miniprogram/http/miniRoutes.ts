import { join } from 'node:path';
import Router from '@koa/router';
import send from 'koa-send';
import { miniprogramRoot } from '../build/miniprogramRoot.ts';
import { pageHtml } from '../build/page.ts';
import { loadScript } from './loadScript.ts';

/** The real mini program in a browser, under `/mini/`. */
export function miniRoutes(): Router {
  const router = new Router();
  router.get('/mini/', (ctx) => {
    ctx.set({ 'Cache-Control': 'no-cache', 'X-Content-Type-Options': 'nosniff' });
    ctx.type = 'html';
    ctx.body = pageHtml('app.js');
  });
  router.get('/mini/app.js', async (ctx) => {
    ctx.set({ 'Cache-Control': 'no-cache', 'X-Content-Type-Options': 'nosniff' });
    ctx.type = 'js';
    ctx.body = await loadScript();
  });
  router.get('/mini/package/*file', async (ctx) => {
    const file = ctx.params.file ?? '';
    if (/\.(png|jpe?g|svg|gif|webp)$/.test(file)) await send(ctx, file, { root: join(miniprogramRoot) });
  });
  return router;
}
