import Router from '@koa/router';
import { z } from 'zod';
import { readJson } from '../http/readBody.ts';
import { BadInput, choose, parse } from '../phones/badInput.ts';
import { findPhone } from '../phones/findPhone.ts';
import type { World } from '../world/world.ts';
import { type PayFaultKind, payCalls, payFaultKinds } from './payFaults.ts';
import type { TransferRow } from './payRows.ts';
import { addFlow, balanceOf, isFinal, merchantOf, moveLater, moveTo, settle } from './transfers.ts';

const fault = z.strictObject({
  call: z.enum(payCalls),
  kind: z.string(),
  /** Milliseconds of `late`. */
  value: z.number().optional(),
  mchid: z.string().optional(),
  times: z.int().positive().nullable().default(1),
});
const topUp = z.strictObject({ amountFen: z.int().positive() });
const opened = z.strictObject({ mchId: z.string(), appId: z.string(), package: z.string().min(1) });
const kinds = Object.fromEntries(payFaultKinds.map((kind) => [kind, kind])) as Record<
  PayFaultKind,
  PayFaultKind
>;

/** WeChat Pay beside its API: what the person does on the phone, and what testers turn. */
export function payRoutes(world: World): Router {
  const router = new Router();

  router.post('/phones/:openid/transfers/open', async (ctx) => {
    const input = parse(opened, await readJson(ctx));
    const row = transferOn(world, ctx.params.openid, input);
    ctx.body = sheetOf(world, row);
  });
  router.post('/phones/:openid/transfers/confirm', async (ctx) => {
    const row = transferOn(world, ctx.params.openid, parse(opened, await readJson(ctx)));
    moveLater(world, row, 'TRANSFERING', world.config.settings.payTransferMs);
    settle(world);
    ctx.body = { ...sheetOf(world, row), state: row.state };
  });

  router.get('/pay/merchants', (ctx) => {
    ctx.body = world.config.pay.map((merchant) => {
      const { mchid, name, appids } = merchant;
      return { mchid, name, appids, balanceFen: balanceOf(world, merchant) };
    });
  });
  router.post('/pay/merchants/:mchid/top-up', async (ctx) => {
    const { amountFen } = parse(topUp, await readJson(ctx));
    const merchant = merchantOf(world, ctx.params.mchid ?? '');
    if (!merchant) throw new BadInput([{ path: 'mchid', message: 'no such merchant' }], 404);
    world.payBalances.put(merchant.mchid, balanceOf(world, merchant) + amountFen);
    const words = { business: '充值', kind: '充值', note: '', voucherNo: '' };
    addFlow(world, merchant, { ...words, direction: '收入', amountFen });
    settle(world);
    ctx.body = { balanceFen: balanceOf(world, merchant) };
  });
  router.get('/pay/transfers', (ctx) => {
    settle(world);
    ctx.body = [...world.payTransfers.values()].map(({ fingerprint: _secret, ...row }) => row);
  });
  router.post('/pay/transfers/:outBillNo/fail', async (ctx) => {
    const { reason } = parse(z.strictObject({ reason: z.string() }), await readJson(ctx));
    const row = [...world.payTransfers.values()].find((one) => one.outBillNo === ctx.params.outBillNo);
    if (!row) throw new BadInput([{ path: 'outBillNo', message: 'no such transfer' }], 404);
    if (isFinal(row)) throw new BadInput([{ path: 'outBillNo', message: 'already ended' }], 409);
    moveTo(world, row, 'FAIL', reason);
    ctx.status = 204;
  });
  router.get('/pay/callbacks', (ctx) => {
    ctx.body = world.payCallbacks;
  });

  router.get('/pay/faults', (ctx) => {
    ctx.body = world.payFaults.all();
  });
  router.post('/pay/faults', async (ctx) => {
    const { call, mchid, value, times, kind } = parse(fault, await readJson(ctx));
    choose(kinds, kind, 'kind');
    ctx.status = 201;
    ctx.body = world.payFaults.add({ endpoint: call, kind, value, times, account: mchid });
  });
  router.delete('/pay/faults', (ctx) => {
    world.payFaults.clear();
    ctx.status = 204;
  });
  return router;
}

/**
 * The transfer that a mini program asks the phone to show. What is wrong comes as WeChat's own words go: the exact
 * ones of requestMerchantTransfer are not confirmed.
 */
function transferOn(world: World, openid: string | undefined, input: z.infer<typeof opened>): TransferRow {
  const { person, account } = findPhone(world, openid);
  settle(world);
  const refuse = (message: string) => new BadInput([{ path: 'package', message }], 409);
  if (account.miniprogram?.appid !== input.appId) throw refuse('appId 与当前小程序不一致');
  const row = [...world.payTransfers.values()].find((one) => one.packageInfo === input.package);
  if (!row) throw refuse('package 无效');
  if (row.mchid !== input.mchId) throw refuse('mchId 与 package 不一致');
  if (row.appid !== input.appId) throw refuse('appId 与 package 不一致');
  if (row.openid !== person.mpOpenid) throw refuse('当前用户不是收款用户');
  // A cancellation that has not taken effect yet loses against the person.
  if (!['WAIT_USER_CONFIRM', 'CANCELING'].includes(row.state)) throw refuse(closedText(row));
  return row;
}

function closedText({ state, failReason }: TransferRow): string {
  if (state === 'SUCCESS' || state === 'TRANSFERING') return '该笔转账已收款';
  return failReason === 'OVERDUE_CLOSE' ? '该笔转账已过期' : '该笔转账已关闭';
}

/** What the confirmation sheet says. */
function sheetOf(world: World, row: TransferRow) {
  const { amountFen, remark, perception } = row;
  return { payer: merchantOf(world, row.mchid)?.name ?? '', amountFen, remark, perception };
}
