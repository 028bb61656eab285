import type { Context } from 'koa';
import { readUpload } from '../http/multipart.ts';
import { readBytes } from '../http/readBody.ts';
import { compactJson } from '../world/compactJson.ts';
import type { Fault } from '../world/faults.ts';
import { rid } from '../world/ids.ts';
import type { World } from '../world/world.ts';
import { callerOf } from './callers.ts';
import type { Answer, Caller, Endpoint } from './endpoint.ts';
import { ApiError, fail, invalidArgument } from './errors.ts';
import { faultKinds, waiter } from './faultKinds.ts';
import { countCall } from './quota.ts';
import { type RawAnswer, RawAnswerError } from './rawAnswer.ts';
import { endpoints } from './registry.ts';
import { callerOfToken } from './tokens.ts';

const apiPath = /^\/(cgi-bin|sns|wxa|wxaapi|datacube|card|customservice)\//;

/** True for paths that belong to api.weixin.qq.com. */
export function isApiPath(path: string): boolean {
  return apiPath.test(path);
}

/** What is known about a call while it runs; ends up in the ledger. */
interface Progress {
  caller: Caller | undefined;
  request: unknown;
  accepted: boolean;
  fault: Fault | undefined;
  hint: string | null;
}

/** Answers one call to WeChat's API side, with faults, token, quota and body checks, and notes it. */
export async function handleApi(world: World, ctx: Context): Promise<void> {
  const begin = performance.now();
  const progress: Progress = {
    caller: undefined,
    request: null,
    accepted: false,
    fault: undefined,
    hint: null,
  };
  let answer: Answer | RawAnswer | 'drop';
  let pretty = false;
  try {
    const outcome = await run(world, ctx, progress);
    pretty = outcome.pretty;
    answer = outcome.answer;
  } catch (error) {
    answer = refusal(world, error, progress);
  }
  respond(ctx, answer, pretty);
  world.ledger.addCall({
    at: world.clock.now(),
    account: progress.caller?.account.key ?? null,
    endpoint: ctx.path,
    request: progress.request,
    response: noted(answer),
    errcode: errcodeOf(answer),
    accepted: progress.accepted,
    fault: progress.fault?.kind ?? null,
    hint: progress.hint,
    ms: Math.round(performance.now() - begin),
  });
}

function refusal(world: World, error: unknown, progress: Progress): Answer | RawAnswer {
  if (error instanceof RawAnswerError) return error.answer;
  if (!(error instanceof ApiError)) throw error;
  progress.hint = error.hint ?? null;
  return { json: { errcode: error.errcode, errmsg: `${error.message} rid: ${rid(world)}`, ...error.extra } };
}

async function run(
  world: World,
  ctx: Context,
  progress: Progress,
): Promise<{ answer: Answer | RawAnswer | 'drop'; pretty: boolean }> {
  const query = Object.fromEntries(new URLSearchParams(ctx.querystring));
  const bytes = await readBytes(ctx);
  progress.request = readable(query, ctx.get('content-type'), bytes);
  progress.caller = guessCaller(world, query, progress.request);
  progress.fault = world.faults.take(ctx.path, progress.caller?.account.key);
  const kind = progress.fault && faultKinds[progress.fault.kind];
  const value = progress.fault?.value ?? 0;
  const early = await kind?.before?.(value, waiter(world));
  if (early !== undefined) return { answer: early, pretty: false };
  const answer = await callEndpoint(world, ctx, query, bytes, progress);
  const late = await kind?.after?.(value, waiter(world));
  return late === 'pretty' ? { answer, pretty: true } : { answer: late ?? answer, pretty: false };
}

async function callEndpoint(
  world: World,
  ctx: Context,
  query: Record<string, string>,
  bytes: Buffer,
  progress: Progress,
): Promise<Answer> {
  const endpoint = endpoints.get(ctx.path);
  if (endpoint === undefined) {
    process.stderr.write(`[wechat sandbox] unknown endpoint ${ctx.method} ${ctx.path}\n`);
    throw fail(40066, `the sandbox does not know ${ctx.path}`);
  }
  if (endpoint.method !== 'ANY' && ctx.method !== endpoint.method)
    throw fail(endpoint.method === 'GET' ? 43001 : 43002);
  const caller = identify(world, endpoint, query, progress);
  if (endpoint.token !== 'none') countCall(world, caller, endpoint);
  const body = readBody(endpoint, bytes);
  const upload = endpoint.upload ? readUpload(ctx.get('content-type'), bytes) : undefined;
  const answer = await endpoint.handle({ world, caller, query, body, upload });
  progress.accepted = true;
  return answer;
}

function identify(
  world: World,
  endpoint: Endpoint,
  query: Record<string, string>,
  progress: Progress,
): Caller {
  if (endpoint.token === 'none') {
    // Such endpoints look the caller up themselves; any account will do as a placeholder.
    const [account] = world.config.accounts;
    const found = progress.caller ?? (account && callerOf(world, account.appid));
    if (found === undefined) throw fail(-1);
    return found;
  }
  const caller = callerOfToken(world, query.access_token);
  progress.caller = caller;
  if (endpoint.token !== 'either' && endpoint.token !== caller.kind) throw fail(48001);
  return caller;
}

function readBody(endpoint: Endpoint, bytes: Buffer): unknown {
  if (endpoint.schema === undefined) return undefined;
  if (bytes.length === 0) throw fail(44002);
  let raw: unknown;
  try {
    raw = JSON.parse(bytes.toString('utf8'));
  } catch {
    throw fail(47001);
  }
  const result = endpoint.schema.safeParse(raw);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const path = issue?.path.map(String).join('.') ?? '';
  throw invalidArgument(`${path || 'body'} invalid`, `${path || 'body'}: ${issue?.message}`);
}

function guessCaller(world: World, query: Record<string, string>, request: unknown): Caller | undefined {
  try {
    return callerOfToken(world, query.access_token);
  } catch {
    const appid = query.appid ?? (request as { body?: { appid?: unknown } }).body?.appid;
    return typeof appid === 'string' ? callerOf(world, appid) : undefined;
  }
}

/** The request for the ledger: no token, no secret, uploads by size only. */
function readable(
  query: Record<string, string>,
  contentType: string,
  bytes: Buffer,
): Record<string, unknown> {
  const { access_token: _token, secret: _secret, ...rest } = query;
  if (contentType.startsWith('multipart/')) return { query: rest, upload: `${bytes.length} bytes` };
  try {
    const body = JSON.parse(bytes.toString('utf8'));
    if (typeof body === 'object' && body !== null && 'secret' in body) body.secret = '(hidden)';
    return { query: rest, body };
  } catch {
    return bytes.length === 0
      ? { query: rest }
      : { query: rest, text: bytes.toString('utf8').slice(0, 2000) };
  }
}

function respond(ctx: Context, answer: Answer | RawAnswer | 'drop', pretty: boolean): void {
  if (answer === 'drop') {
    ctx.respond = false;
    ctx.req.socket.destroy();
    return;
  }
  ctx.status = 200;
  if ('json' in answer) {
    ctx.set('Content-Type', 'application/json; encoding=utf-8');
    ctx.body = compactJson(answer.json, pretty ? 2 : 0);
  } else if ('bytes' in answer) {
    ctx.set({ 'Content-Type': answer.contentType, ...answer.headers });
    ctx.body = answer.bytes;
  } else {
    ctx.status = answer.status;
    ctx.set('Content-Type', answer.contentType);
    ctx.body = answer.body;
  }
}

function noted(answer: Answer | RawAnswer | 'drop'): unknown {
  if (answer === 'drop') return null;
  if ('json' in answer)
    return 'access_token' in answer.json ? { ...answer.json, access_token: '(hidden)' } : answer.json;
  return 'bytes' in answer ? `${answer.contentType}, ${answer.bytes.length} bytes` : `HTTP ${answer.status}`;
}

function errcodeOf(answer: Answer | RawAnswer | 'drop'): number {
  const code = answer !== 'drop' && 'json' in answer ? answer.json.errcode : 0;
  return typeof code === 'number' ? code : 0;
}
