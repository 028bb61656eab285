import Koa from 'koa';
import rawBody from 'raw-body';
import { listen } from '../../../server/platform/listen.ts';
import type { CallbackAccount } from '../../../server/wechat/account.ts';
import type { InboundMessage } from '../../../server/wechat/callback/message.ts';
import { maxCallbackBytes, openCallback } from '../../../server/wechat/callback/openCallback.ts';
import { replyXml } from '../../../server/wechat/callback/reply.ts';
import { sealReply } from '../../../server/wechat/callback/sealReply.ts';

/** The least that a WeChat account can run on: one Koa middleware that decrypts, asks `answer` and encrypts. */
export async function serve(
  account: CallbackAccount,
  answer: (message: InboundMessage) => string | Promise<string>,
): Promise<void> {
  const app = new Koa();
  app.use(async (ctx) => {
    const body = await rawBody(ctx.req, { limit: maxCallbackBytes, length: ctx.request.length ?? null });
    const opened = openCallback({ query: { ...ctx.query }, body, account, now: new Date() });
    if (!opened.ok) return ctx.throw(403, opened.reason);
    const { openid, account: self } = opened.message;
    const text = await answer(opened.message);
    const seconds = Math.floor(Date.now() / 1000);
    const xml = replyXml({ toUser: openid, fromUser: self, createTimeSeconds: seconds, text });
    ctx.type = 'application/xml';
    ctx.body = sealReply({ xml, account, timestamp: seconds, nonce: String(seconds) });
  });
  const { port } = await listen(app.callback(), { host: '127.0.0.1', port: 0 });
  console.log(`listening on ${port}`);
}
