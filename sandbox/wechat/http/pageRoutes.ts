import { createRequire } from 'node:module';
import { join } from 'node:path';
import Router from '@koa/router';
import type { Context } from 'koa';
import send from 'koa-send';

const root = join(import.meta.dirname, '..', 'page');
const vueFile = createRequire(import.meta.url).resolve('vue/dist/vue.runtime.esm-browser.prod.js');

/** The phone page: plain ES modules, served as they are. */
export function pageRoutes(): Router {
  const router = new Router();
  router.get('/', (ctx) => serve(ctx, 'index.html', root));
  router.get('/page/vue.js', (ctx) => serve(ctx, 'vue.runtime.esm-browser.prod.js', join(vueFile, '..')));
  router.get('/page/*file', (ctx) => serve(ctx, ctx.params.file ?? '', root));
  return router;
}

async function serve(ctx: Context, file: string, folder: string): Promise<void> {
  ctx.set({ 'Cache-Control': 'no-cache', 'X-Content-Type-Options': 'nosniff' });
  await send(ctx, file, { root: folder });
}
