import type { Context } from 'koa';
import { readBytes } from '../http/readBody.ts';
import type { World } from '../world/world.ts';
import type { PayMerchant } from './payConfig.ts';
import type { PayReply } from './payEndpoint.ts';
import { PayError } from './payError.ts';
import { payEndpoints } from './registry.ts';
import { checkRequest } from './requestSignature.ts';
import { platformKey, signatureHeaders } from './signature.ts';
import { settle } from './transfers.ts';

/** True for paths that belong to api.mch.weixin.qq.com. */
export const isPayPath = (path: string): boolean => path.startsWith('/v3/');

/** Answers one call to WeChat Pay: signature, faults, the endpoint, a signed answer. */
export async function handlePay(world: World, ctx: Context): Promise<void> {
  const body = await readBytes(ctx);
  settle(world);
  let merchant: PayMerchant | undefined;
  let status = 200;
  let reply: PayReply;
  let fault: string | undefined;
  try {
    const target = `${ctx.path}${ctx.search}`;
    const authorization = ctx.get('authorization');
    merchant = checkRequest(world, { method: ctx.method, target, authorization, body });
    const endpoint = payEndpoints.find((one) => one.method === ctx.method && one.path.test(ctx.path));
    if (!endpoint) throw new PayError(404, 'RESOURCE_NOT_EXISTS', `the sandbox does not know ${ctx.path}`);
    fault = world.payFaults.take(endpoint.name, merchant.mchid)?.kind;
    if (fault === 'drop') return void ctx.req.socket.destroy();
    if (fault === 'error500') throw new PayError(500, 'SYSTEM_ERROR', '系统异常，请稍后重试');
    reply = endpoint.handle({
      ...{ world, merchant, body: parsed(body) },
      params: endpoint.path.exec(ctx.path)?.slice(1).map(decodeURIComponent) ?? [],
      query: new URLSearchParams(ctx.search),
      serial: ctx.get('wechatpay-serial'),
    });
    if (fault === 'dropAfter') return void ctx.req.socket.destroy();
    if (fault === 'error500After') throw new PayError(500, 'SYSTEM_ERROR', '系统异常，请稍后重试');
  } catch (error) {
    if (!(error instanceof PayError)) throw error;
    status = error.status;
    reply = { json: { code: error.code, message: error.message } };
  }
  respond(world, ctx, { status, reply, merchant, fault });
}

interface Answer {
  status: number;
  reply: PayReply;
  merchant: PayMerchant | undefined;
  fault: string | undefined;
}

function respond(world: World, ctx: Context, { status, reply, merchant, fault }: Answer): void {
  ctx.status = status;
  if (fault === 'html') {
    ctx.type = 'text/html';
    ctx.body = '<html><h1>502 Bad Gateway</h1></html>';
    return;
  }
  if ('file' in reply) {
    ctx.type = 'application/octet-stream';
    ctx.body = fault === 'truncated' ? reply.file.subarray(0, -8) : reply.file;
    return;
  }
  const named = { ...reply.json, ...(fault === 'wrongBill' ? { out_bill_no: 'OTHER1' } : {}) };
  const text = JSON.stringify(named);
  // Who did not sign well gets an answer that nobody signed for.
  if (merchant)
    ctx.set(signatureHeaders(world, platformKey(merchant, ctx.get('wechatpay-serial')), text, fault));
  ctx.type = 'application/json';
  ctx.body = fault === 'truncated' ? text.slice(0, -2) : text;
}

function parsed(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString());
  } catch {
    return undefined;
  }
}
