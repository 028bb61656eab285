import Router from '@koa/router';
import { z } from 'zod';
import { grantOf } from '../api/grants.ts';
import { readJson } from '../http/readBody.ts';
import { createPerson } from '../world/people.ts';
import { inboxOf, type World } from '../world/world.ts';
import { parse } from './badInput.ts';
import { bulkPeople } from './bulkPeople.ts';
import { causeEvent } from './causeEvent.ts';
import { findAccount, findPhone } from './findPhone.ts';
import { login } from './login.ts';
import { phoneNumberCode, phoneNumberHint } from './phoneNumberCode.ts';
import { presentItem, presentPerson } from './present.ts';
import { sendMessage } from './sendMessage.ts';
import { answerSubscriptions } from './subscriptions.ts';

const newPhone = z.strictObject({
  account: z.string().optional(),
  nickname: z.string().min(1).max(30).default('微信用户'),
  follow: z.boolean().default(true),
});

const listQuery = z.strictObject({
  account: z.string().optional(),
  offset: z.coerce.number().int().nonnegative().default(0),
  limit: z.coerce.number().int().positive().max(10_000).default(1000),
});

const change = z.strictObject({
  nickname: z.string().min(1).max(30).optional(),
  blocksTemplates: z.boolean().optional(),
  realName: z.string().min(1).max(30).optional(),
  phoneNumber: z
    .string()
    .regex(/^(1[3-9]\d{9}|\+\d{1,3} \d{5,15})$/)
    .optional(),
});

/** Everything that a person can do with a phone. */
export function phoneRoutes(world: World): Router {
  const router = new Router();

  router.get('/phones', (ctx) => {
    const { account, offset, limit } = parse(listQuery, ctx.query);
    const people = [...world.people.values()].filter((p) => account === undefined || p.account === account);
    ctx.set('X-Total-Count', String(people.length));
    ctx.body = people.slice(offset, offset + limit).map((person) => presentPerson(world, person));
  });
  router.post('/phones', async (ctx) => {
    const input = parse(newPhone, await readJson(ctx));
    const account = findAccount(world, input.account);
    const person = createPerson(world, account.key, input.nickname);
    world.changes.emit('change', person.openid);
    const outcome = input.follow ? await causeEvent(world, account, person, { event: 'subscribe' }) : {};
    ctx.status = 201;
    ctx.body = { ...presentPerson(world, person), ...outcome };
  });
  router.post('/phones/bulk', async (ctx) => {
    ctx.body = await bulkPeople(world, await readJson(ctx));
    ctx.status = 201;
  });

  router.get('/phones/:openid', (ctx) => {
    ctx.body = presentPerson(world, findPhone(world, ctx.params.openid).person);
  });
  router.patch('/phones/:openid', async (ctx) => {
    const { person } = findPhone(world, ctx.params.openid);
    world.people.put(person.openid, Object.assign(person, parse(change, await readJson(ctx))));
    world.changes.emit('change', person.openid);
    ctx.body = presentPerson(world, person);
  });
  router.get('/phones/:openid/inbox', (ctx) => {
    const { person } = findPhone(world, ctx.params.openid);
    ctx.body = inboxOf(world, person.openid).map(presentItem);
  });
  router.post('/phones/:openid/messages', async (ctx) => {
    const { account, person } = findPhone(world, ctx.params.openid);
    ctx.body = await sendMessage(world, account, person, await readJson(ctx));
  });
  router.post('/phones/:openid/events', async (ctx) => {
    const { account, person } = findPhone(world, ctx.params.openid);
    ctx.body = await causeEvent(world, account, person, await readJson(ctx));
  });
  router.get('/phones/:openid/subscriptions', (ctx) => {
    const { account, person } = findPhone(world, ctx.params.openid);
    const own = account.templates.map((template) => ({
      template,
      app: 'account',
      openid: person.openid,
    }));
    const mp = (account.miniprogram?.templates ?? []).map((template) => ({
      template,
      app: 'miniprogram',
      openid: person.mpOpenid,
    }));
    ctx.body = [...own, ...mp]
      .filter(({ template }) => template.subscribe)
      .map(({ template, app, openid }) => ({
        app,
        title: template.title,
        ...grantOf(world, openid, template.template_id),
      }));
  });
  router.post('/phones/:openid/subscriptions', async (ctx) => {
    const { account, person } = findPhone(world, ctx.params.openid);
    ctx.body = await answerSubscriptions(world, account, person, await readJson(ctx));
  });
  router.post('/phones/:openid/login', (ctx) => {
    ctx.body = login(world, findPhone(world, ctx.params.openid).person);
    ctx.status = 201;
  });
  router.get('/phones/:openid/phone-number', (ctx) => {
    ctx.body = phoneNumberHint(findPhone(world, ctx.params.openid).person);
  });
  router.post('/phones/:openid/phone-number', (ctx) => {
    ctx.body = phoneNumberCode(world, findPhone(world, ctx.params.openid).person);
    ctx.status = 201;
  });

  return router;
}
