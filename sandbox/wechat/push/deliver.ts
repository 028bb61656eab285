import { setTimeout as sleep } from 'node:timers/promises';
import { isInt64 } from '../world/compactJson.ts';
import type { World } from '../world/world.ts';
import type { Fields } from '../xml/fields.ts';
import { buildRequest, newStamp } from './buildRequest.ts';
import { type Reply, ReplyError, readReply } from './readReply.ts';
import { type Exchange, send } from './send.ts';
import type { PushTarget } from './target.ts';

/** One attempt: how long it took, the HTTP status, and how it ended. */
export interface Attempt {
  ms: number;
  status: number | null;
  outcome: 'answered' | 'timeout' | 'connection' | 'httpStatus';
  error?: string;
}

/** A push with all its attempts. `fault` says why the person sees "暂时无法提供服务"; null when all is well. */
export interface Delivery {
  attempts: Attempt[];
  reply: Reply | null;
  fault: string | null;
  ms: number;
}

const attemptsAtMost = 4;

/**
 * Pushes a message: one attempt and up to three more of the same message when there is no answer within five
 * seconds, the connection fails or the status is not 200. An abnormal body is not retried (wechat.md §1.3; that
 * other statuses are retried at once: tb.rustfisher.com/2021/08/03/NestJS/mp-wx-http-status-code).
 */
export async function deliver(
  world: World,
  target: PushTarget,
  fields: Fields,
  openid: string,
): Promise<Delivery> {
  const begin = performance.now();
  const attempts: Attempt[] = [];
  const { pushTimeoutMs, retryDelayMs } = world.config.settings;
  const { signal } = world.stopping;
  const first = newStamp(world.clock.stamp());
  let result: Pick<Delivery, 'reply' | 'fault'> = { reply: null, fault: null };
  while (attempts.length < attemptsAtMost && !signal.aborted) {
    const stamp =
      attempts.length === 0 || target.retryQuery === 'same' ? first : newStamp(world.clock.stamp());
    const { url, body, contentType } = buildRequest(target, fields, openid, stamp);
    const started = performance.now();
    const exchange = await send(url, { method: 'POST', body, contentType, timeoutMs: pushTimeoutMs, signal });
    const attempt = describe(exchange, Math.round(performance.now() - started));
    attempts.push(attempt);
    if (attempt.outcome === 'answered' && exchange.outcome === 'answered') {
      result = judge(world, target, exchange.body, openid);
      break;
    }
    result = { reply: null, fault: `${attempts.length} attempts failed, last: ${attempt.error}` };
    const pause = attempt.outcome === 'timeout' ? 0 : retryDelayMs;
    if (attempts.length < attemptsAtMost)
      await sleep(pause, undefined, { signal, ref: false }).catch(() => {});
  }
  const delivery: Delivery = { ...result, attempts, ms: Math.round(performance.now() - begin) };
  note(world, target, fields, openid, delivery);
  return delivery;
}

function describe(exchange: Exchange, ms: number): Attempt {
  if (exchange.outcome !== 'answered') return { ms, status: null, ...exchange };
  const { status } = exchange;
  return status === 200
    ? { ms, status, outcome: 'answered' }
    : { ms, status, outcome: 'httpStatus', error: `HTTP ${status}` };
}

function judge(
  world: World,
  target: PushTarget,
  body: string,
  openid: string,
): Pick<Delivery, 'reply' | 'fault'> {
  try {
    return { reply: readReply(world, target, body, openid), fault: null };
  } catch (error) {
    if (error instanceof ReplyError) return { reply: null, fault: error.message };
    throw error;
  }
}

function note(world: World, target: PushTarget, fields: Fields, openid: string, delivery: Delivery): void {
  const msgId = fields.MsgId ?? fields.MsgID;
  world.ledger.addPush({
    at: world.clock.now(),
    account: target.account,
    openid,
    kind: [fields.MsgType, fields.Event].filter((part) => part !== undefined).join(' '),
    msgId: isInt64(msgId) ? msgId.int64 : null,
    attempts: delivery.attempts,
    reply: delivery.reply?.type ?? null,
    fault: delivery.fault,
  });
}
