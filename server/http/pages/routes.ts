import { publicRoute, type Route } from '../api/route.ts';
import type { HttpContext } from '../state.ts';
import { style } from './style.ts';

/** What the public pages share. */
export const pageRoutes: readonly Route[] = [
  publicRoute({
    method: 'get',
    path: '/pages/style.css',
    summary: '公开页面的样式',
    permission: null,
    response: {
      status: 200,
      describe: () => ({ 'text/css': { schema: { type: 'string' } } }),
      send(ctx: HttpContext, value: string) {
        ctx.type = 'text/css; charset=utf-8';
        ctx.set('Cache-Control', 'public, max-age=3600');
        ctx.body = value;
      },
    },
    handler: async () => style,
  }),
];
