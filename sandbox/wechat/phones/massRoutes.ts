import Router from '@koa/router';
import { z } from 'zod';
import { decideMass } from '../api/mass.ts';
import { readJson } from '../http/readBody.ts';
import type { World } from '../world/world.ts';
import { BadInput, parse } from './badInput.ts';
import { findAccount } from './findPhone.ts';

const protection = z.strictObject({ on: z.boolean() });
const decision = z.strictObject({ decision: z.enum(['confirm', 'refuse', 'expire']) });

const escaped: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const inHtml = (text: string): string => text.replace(/[&<>"]/g, (sign) => escaped[sign] ?? sign);

/** What the account's administrator does with mass messages, and the articles that people open. */
export function massRoutes(world: World): Router {
  const router = new Router();

  router.get('/accounts/:key/masses', (ctx) => {
    const { key } = findAccount(world, ctx.params.key);
    ctx.body = [...world.masses.values()].filter((row) => row.account === key);
  });
  router.post('/accounts/:key/mass-protection', async (ctx) => {
    const { key } = findAccount(world, ctx.params.key);
    world.massProtection.put(key, parse(protection, await readJson(ctx)).on);
    world.changes.emit('change', '');
    ctx.status = 204;
  });
  router.post('/accounts/:key/masses/:msgId', async (ctx) => {
    const { key } = findAccount(world, ctx.params.key);
    const row = world.masses.get(ctx.params.msgId ?? '');
    if (row?.account !== key) throw new BadInput([{ path: 'msgId', message: 'no such mass message' }], 404);
    if (row.state !== 'confirming')
      throw new BadInput([{ path: 'msgId', message: 'does not wait for a confirmation' }], 409);
    decideMass(world, row, parse(decision, await readJson(ctx)).decision);
    ctx.status = 204;
  });

  router.get('/s/:id', (ctx) => {
    const page = world.pages.get(ctx.params.id ?? '');
    if (page === undefined) throw new BadInput([{ path: 'id', message: 'no such article' }], 404);
    const { title, author, content } = page.article;
    const inside = page.deleted
      ? '<p>该内容已被发布者删除</p>'
      : `<h1>${inHtml(title)}</h1><p><small>${inHtml(author)}</small></p>${content}`;
    // As in life: whatever got into the content, nothing of it runs.
    ctx.set('Content-Security-Policy', "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'");
    ctx.type = 'html';
    ctx.body = `<!DOCTYPE html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${inHtml(title)}</title><body style="max-width:42rem;margin:1rem auto;padding:0 1rem;font:1rem/1.7 sans-serif">${inside}</body></html>`;
  });

  return router;
}
