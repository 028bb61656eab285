import { randomBytes } from 'node:crypto';
import Router from '@koa/router';
import type { Envelope, Inbox, WechatAccount, WechatAccounts } from '../../commands/chat/index.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Logger } from '../../platform/logger.ts';
import type { InboundMessage } from '../../wechat/callback/message.ts';
import { openCallback } from '../../wechat/callback/openCallback.ts';
import { replyXml } from '../../wechat/callback/reply.ts';
import { sealReply } from '../../wechat/callback/sealReply.ts';
import { verifyUrl } from '../../wechat/callback/verifyUrl.ts';
import type { HttpState } from '../state.ts';
import { readCallback, refuseCallback } from './readCallback.ts';

/** What the callbacks of WeChat need. */
export interface WebhookDeps {
  accounts: WechatAccounts;
  inbox: Inbox;
  clock: Clock;
  log: Logger;
}

/**
 * GET: WeChat checks the URL when it is saved. POST: a message or an event, in safe mode only (design §5.2).
 * The answer is the encrypted passive reply, or `success` when there is nothing to say (wechat.md §1.3).
 */
export function wechatWebhook({ accounts, inbox, clock, log }: WebhookDeps): Router<HttpState> {
  const router = new Router<HttpState>();
  for (const account of accounts.values()) {
    const { key, callbackPath } = account.settings;

    router.get(callbackPath, (ctx) => {
      const verified = verifyUrl(ctx.query, account.settings);
      if (!verified.ok) return refuseCallback(ctx, log, key, verified.reason);
      ctx.type = 'text/plain';
      ctx.body = verified.echostr;
    });

    router.post(callbackPath, async (ctx) => {
      const body = await readCallback(ctx);
      if (!body) return refuseCallback(ctx, log, key, 'too_large');
      const query = { ...ctx.query };
      const opened = openCallback({ query, body, account: account.settings, now: clock.now() });
      if (!opened.ok) return refuseCallback(ctx, log, key, opened.reason);
      const envelope: Envelope = { accountKey: key, query, body: body.toString('base64') };
      const text = await inbox.receive(account, opened.message, envelope);
      ctx.type = text === null ? 'text/plain' : 'application/xml';
      ctx.body = text === null ? 'success' : passiveReply(account, opened.message, text, clock.now());
    });
  }
  return router;
}

function passiveReply(account: WechatAccount, message: InboundMessage, text: string, now: Date): string {
  const seconds = Math.floor(now.getTime() / 1000);
  const parties = { toUser: message.openid, fromUser: message.account, createTimeSeconds: seconds };
  const nonce = randomBytes(8).toString('hex');
  return sealReply({
    xml: replyXml({ ...parties, text }),
    account: account.settings,
    timestamp: seconds,
    nonce,
  });
}
