import rawBody from 'raw-body';
import type { Logger } from '../../platform/logger.ts';
import { maxCallbackBytes } from '../../wechat/callback/openCallback.ts';
import type { HttpContext } from '../state.ts';

/** The raw body of a callback of WeChat; null when it is too large or breaks off. */
export async function readCallback(ctx: HttpContext): Promise<Buffer | null> {
  try {
    return await rawBody(ctx.req, { limit: maxCallbackBytes, length: ctx.request.length ?? null });
  } catch {
    return null;
  }
}

/** A refusal looks the same whatever was wrong; the reason is for our log only. */
export function refuseCallback(ctx: HttpContext, log: Logger, account: string, reason: string): void {
  log.warn({ account, reason }, 'callback refused');
  ctx.status = 403;
  ctx.body = '';
}
