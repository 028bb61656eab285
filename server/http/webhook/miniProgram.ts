import Router from '@koa/router';
import type { WechatAccount, WechatAccounts } from '../../commands/chat/index.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Logger } from '../../platform/logger.ts';
import type { InboundMessage } from '../../wechat/callback/message.ts';
import { openCallback } from '../../wechat/callback/openCallback.ts';
import { verifyUrl } from '../../wechat/callback/verifyUrl.ts';
import type { HttpState } from '../state.ts';
import { readCallback, refuseCallback } from './readCallback.ts';

/** What the pushes of mini programs need. */
export interface MiniWebhookDeps {
  accounts: WechatAccounts;
  /** Deals with one push; it may come again. */
  receive(account: WechatAccount, message: InboundMessage): Promise<void>;
  clock: Clock;
  log: Logger;
}

/**
 * GET: WeChat checks the URL when it is saved. POST: a push of the mini program, in safe mode only, with the token, the key and
 * the appid of the mini program. Nobody waits for words here: the answer is `success`, or 500 after which WeChat delivers
 * again (three times, wechat.md §1.3).
 */
export function miniWebhook({ accounts, receive, clock, log }: MiniWebhookDeps): Router<HttpState> {
  const router = new Router<HttpState>();
  for (const account of accounts.values()) {
    const { key, miniProgram } = account.settings;
    if (!miniProgram?.push) continue;
    const { callbackPath, ...keys } = miniProgram.push;
    const caller = { ...keys, appid: miniProgram.appid };

    router.get(callbackPath, (ctx) => {
      const verified = verifyUrl(ctx.query, caller);
      if (!verified.ok) return refuseCallback(ctx, log, `${key}:mini`, verified.reason);
      ctx.type = 'text/plain';
      ctx.body = verified.echostr;
    });

    router.post(callbackPath, async (ctx) => {
      const body = await readCallback(ctx);
      if (!body) return refuseCallback(ctx, log, `${key}:mini`, 'too_large');
      const opened = openCallback({ query: { ...ctx.query }, body, account: caller, now: clock.now() });
      if (!opened.ok) return refuseCallback(ctx, log, `${key}:mini`, opened.reason);
      try {
        await receive(account, opened.message);
        ctx.type = 'text/plain';
        ctx.body = 'success';
      } catch (err) {
        log.error({ err, account: key }, 'a push of the mini program could not be taken');
        ctx.status = 500;
        ctx.body = '';
      }
    });
  }
  return router;
}
