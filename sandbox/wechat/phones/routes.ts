import Router from '@koa/router';
import type { Context } from 'koa';
import { z } from 'zod';
import { readJson } from '../http/readBody.ts';
import { createPerson } from '../world/people.ts';
import { accountByKey, inboxOf, type World } from '../world/world.ts';
import { BadInput, parse } from './badInput.ts';
import { causeEvent } from './causeEvent.ts';
import { presentItem, presentPerson } from './present.ts';
import { sendMessage } from './sendMessage.ts';

const newPhone = z.strictObject({
  account: z.string().optional(),
  nickname: z.string().min(1).max(30).default('微信用户'),
  follow: z.boolean().default(true),
});

/** Everything that a person can do with a phone. */
export function phoneRoutes(world: World): Router {
  const router = new Router();

  router.get('/phones', (ctx) => {
    ctx.body = [...world.people.values()].map((person) => presentPerson(world, person));
  });

  router.post('/phones', async (ctx) => {
    const input = parse(newPhone, await readJson(ctx));
    const account = findAccount(world, input.account);
    const person = createPerson(world, account.key, input.nickname);
    const outcome = input.follow ? await causeEvent(world, account, person, { event: 'subscribe' }) : {};
    ctx.status = 201;
    ctx.body = { ...presentPerson(world, person), ...outcome };
  });

  router.get('/phones/:openid', (ctx) => {
    ctx.body = presentPerson(world, find(world, ctx).person);
  });

  router.get('/phones/:openid/inbox', (ctx) => {
    const { person } = find(world, ctx);
    ctx.body = inboxOf(world, person.openid).map(presentItem);
  });

  router.post('/phones/:openid/messages', async (ctx) => {
    const { account, person } = find(world, ctx);
    ctx.body = await sendMessage(world, account, person, await readJson(ctx));
  });

  router.post('/phones/:openid/events', async (ctx) => {
    const { account, person } = find(world, ctx);
    ctx.body = await causeEvent(world, account, person, await readJson(ctx));
  });

  return router;
}

/** The person of the URL with the account; 404 when unknown. */
export function find(world: World, ctx: Context & { params?: Record<string, string> }) {
  const person = world.people.get(ctx.params?.openid ?? '');
  const account = person && accountByKey(world, person.account);
  if (person === undefined || account === undefined) {
    throw new BadInput([{ path: 'openid', message: 'no such phone' }], 404);
  }
  return { person, account };
}

/** The named account, or the only one. */
export function findAccount(world: World, key: string | undefined) {
  const { accounts } = world.config;
  const account = key === undefined ? accounts[0] : accountByKey(world, key);
  if (account === undefined || (key === undefined && accounts.length > 1)) {
    throw new BadInput([
      { path: 'account', message: `must be one of ${accounts.map((a) => a.key).join(', ')}` },
    ]);
  }
  return account;
}
