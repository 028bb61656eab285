import Router from '@koa/router';
import rawBody from 'raw-body';
import type { Clock } from '../../platform/clock.ts';
import type { Logger } from '../../platform/logger.ts';
import {
  type CallbackMerchant,
  maxPayCallbackBytes,
  openPayCallback,
} from '../../wechat/pay/callback/openPayCallback.ts';
import type { HttpContext, HttpState } from '../state.ts';

/** What the callbacks of WeChat Pay need. */
export interface PayWebhookDeps {
  merchants: readonly CallbackMerchant[];
  /** Asks for the bill's state soon; duplicates are no matter. Resolves once that is sure to happen. */
  wake: (outBillNo: string) => Promise<void>;
  clock: Clock;
  log: Logger;
}

/**
 * POST: a transfer came to its end. The answer is 204, or an error after which WeChat comes again (15 times in 24
 * hours). WeChat waits five seconds for it (wechat.md §4.6).
 */
export function payWebhook({ merchants, wake, clock, log }: PayWebhookDeps): Router<HttpState> {
  const router = new Router<HttpState>();
  for (const merchant of merchants) {
    router.post(merchant.callbackPath, async (ctx) => {
      const body = await readBody(ctx);
      const opened = body
        ? openPayCallback({ headers: ctx.req.headers, body }, merchant, clock.now())
        : ({ ok: false, reason: 'too_large' } as const);
      if (!opened.ok) {
        // A probe is WeChat testing us, and no reason to look for an attacker.
        const level = opened.reason === 'probe' ? 'info' : 'warn';
        log[level]({ merchant: merchant.key, reason: opened.reason }, 'pay callback refused');
        return fail(ctx, 401, '验签失败');
      }
      try {
        if (opened.outBillNo !== null) await wake(opened.outBillNo);
        ctx.status = 204;
      } catch (err) {
        log.error({ err, merchant: merchant.key }, 'pay callback not taken');
        fail(ctx, 500, '暂时无法处理');
      }
    });
  }
  return router;
}

/** A refusal looks the same whatever was wrong. */
function fail(ctx: HttpContext, status: number, message: string): void {
  ctx.status = status;
  ctx.body = { code: 'FAIL', message };
}

async function readBody(ctx: HttpContext): Promise<Buffer | null> {
  try {
    return await rawBody(ctx.req, { limit: maxPayCallbackBytes, length: ctx.request.length ?? null });
  } catch {
    return null;
  }
}
