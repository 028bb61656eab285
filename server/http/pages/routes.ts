import { z } from 'zod';
import { page } from '../api/responseKinds.ts';
import { publicRoute, type Route } from '../api/route.ts';
import type { HttpContext } from '../state.ts';
import { checkInPage } from './checkIn.ts';
import { style } from './style.ts';

/** What the public pages share, and pages of no area of their own. */
export const pageRoutes: readonly Route[] = [
  publicRoute({
    method: 'get',
    path: '/check-in/:code',
    summary: '签到码在小程序之外打开时的提示',
    permission: null,
    perMinute: 60,
    params: z.object({ code: z.string() }),
    response: page(),
    handler: async () => checkInPage(),
  }),
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
