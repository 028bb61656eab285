import Router from '@koa/router';
import { z } from 'zod';
import { faultKinds } from '../api/faultKinds.ts';
import { expireMasses, isProtected } from '../api/mass.ts';
import { endpoints } from '../api/registry.ts';
import { invalidateTokens } from '../api/tokens.ts';
import { readJson } from '../http/readBody.ts';
import { settle } from '../pay/transfers.ts';
import { accountTarget } from '../push/target.ts';
import { verifyOnce } from '../push/verifyUrl.ts';
import type { Runtime } from '../runtime.ts';
import { originalIdOf } from '../world/ids.ts';
import { BadInput, choose, parse } from './badInput.ts';
import { findAccount } from './findPhone.ts';
import { presentLedger } from './presentLedger.ts';

const fault = z.strictObject({
  endpoint: z.string(),
  kind: z.string(),
  value: z.number().optional(),
  account: z.string().optional(),
  times: z.int().positive().nullable().default(1),
});

const advance = z.strictObject({ advanceMs: z.number().nonnegative(), stamps: z.boolean().default(false) });

/** What testers turn: accounts, ledger, faults, clock. */
export function controlRoutes({ world, verifications }: Runtime): Router {
  const router = new Router();

  router.get('/accounts', (ctx) => {
    ctx.body = world.config.accounts.map((account) => ({
      key: account.key,
      name: account.name,
      appid: account.appid,
      originalId: originalIdOf(account),
      mode: account.mode,
      callbackUrl: account.callbackUrl,
      callback: verifications.get(account.key),
      menu: world.menus.get(account.key) ?? null,
      templates: account.templates,
      massProtection: isProtected(world, account),
      /** Mass messages that wait for the administrator. */
      confirming: [...world.masses.values()]
        .filter((row) => row.account === account.key && row.state === 'confirming')
        .map(({ msgId, content }) => ({
          msgId,
          title: content.kind === 'mpnews' ? content.articles[0]?.title : content.content,
        })),
      miniprogram: account.miniprogram
        ? { appid: account.miniprogram.appid, runtimeUrl: account.miniprogram.runtimeUrl }
        : null,
    }));
  });

  router.post('/accounts/:key/verify', async (ctx) => {
    const account = findAccount(world, ctx.params.key);
    const state = {
      state: 'pending' as const,
      attempts: 1,
      error: await verifyOnce(world, accountTarget(account)),
    };
    verifications.set(account.key, { ...state, state: state.error === null ? 'ok' : 'failed' });
    ctx.body = verifications.get(account.key);
  });
  router.post('/accounts/:key/invalidate-tokens', (ctx) => {
    const account = findAccount(world, ctx.params.key);
    invalidateTokens(world, account.appid);
    if (account.miniprogram) invalidateTokens(world, account.miniprogram.appid);
    ctx.status = 204;
  });

  router.get('/ledger', (ctx) => {
    ctx.body = presentLedger(world, ctx.query);
  });
  router.delete('/ledger', (ctx) => {
    world.ledger.clear();
    ctx.status = 204;
  });

  router.get('/faults', (ctx) => {
    ctx.body = world.faults.all();
  });
  router.post('/faults', async (ctx) => {
    const input = parse(fault, await readJson(ctx));
    const kind = choose(faultKinds, input.kind, 'kind');
    const value = kind.value.safeParse(input.value);
    const problems = value.success
      ? []
      : value.error.issues.map((i) => ({ path: 'value', message: i.message }));
    if (input.endpoint !== '*' && !endpoints.has(input.endpoint)) {
      problems.push({ path: 'endpoint', message: `must be * or one of ${[...endpoints.keys()].join(', ')}` });
    }
    if (problems.length > 0) throw new BadInput(problems);
    ctx.status = 201;
    ctx.body = world.faults.add({ ...input, value: input.value, account: input.account });
  });
  router.delete('/faults', (ctx) => {
    world.faults.clear();
    ctx.status = 204;
  });
  router.delete('/faults/:id', (ctx) => {
    world.faults.clear(Number(ctx.params.id));
    ctx.status = 204;
  });

  router.get('/clock', (ctx) => {
    ctx.body = { now: world.clock.now() };
  });
  router.post('/clock', async (ctx) => {
    const { advanceMs, stamps } = parse(advance, await readJson(ctx));
    world.clock.advance(advanceMs, stamps);
    expireMasses(world);
    settle(world);
    world.changes.emit('change', '');
    ctx.body = { now: world.clock.now() };
  });

  router.get('/mmbiz/:mediaId', async (ctx) => {
    const row = world.mediaRows.get(ctx.params.mediaId ?? '');
    if (row === undefined) throw new BadInput([{ path: 'mediaId', message: 'no such picture' }], 404);
    ctx.set('Content-Type', row.mime);
    ctx.body = await world.media.read(row.mediaId);
  });

  return router;
}
