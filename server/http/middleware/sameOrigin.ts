import { DomainError } from '../../domain/errors.ts';
import type { HttpContext, HttpMiddleware } from '../state.ts';

/**
 * Refuses writes that a page of another site started. Browsers send `Origin` with every write; programs
 * that are not browsers send none, carry no cookies of a victim, and pass.
 */
export function sameOrigin(publicUrl: string): HttpMiddleware {
  const publicOrigin = new URL(publicUrl).origin;
  return (ctx, next) => {
    const origin = ctx.get('Origin');
    const isRead = ctx.method === 'GET' || ctx.method === 'HEAD';
    if (isRead || origin === publicOrigin || isOwn(ctx, origin)) return next();
    throw new DomainError('auth.csrf');
  };
}

function isOwn(ctx: HttpContext, origin: string): boolean {
  if (origin === '') return !['cross-site', 'same-site'].includes(ctx.get('Sec-Fetch-Site'));
  // A victim's browser names the real host here, so another site's origin can never equal it.
  return origin === `http://${ctx.host}` || origin === `https://${ctx.host}`;
}
