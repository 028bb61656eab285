import { DomainError, type ErrorCode } from '../../domain/errors.ts';
import type { Logger } from '../../platform/logger.ts';
import { isStoreDown } from '../../platform/storeErrors.ts';
import { errorPage } from '../pages/layout.ts';
import type { HttpMiddleware } from '../state.ts';

/** Refusals of Koa and its body reader, by status. */
const codeOfStatus: Partial<Record<number, ErrorCode>> = {
  404: 'request.not_found',
  405: 'request.method_not_allowed',
  413: 'request.too_large',
  415: 'request.unsupported_type',
};

/** Seconds after which trying again makes sense. */
const retryAfter: Partial<Record<ErrorCode, number>> = {
  'auth.throttled': 900,
  'request.throttled': 60,
  'service.unavailable': 5,
};

/**
 * The one place where a failure becomes an answer. Expected refusals show their catalogued sentence;
 * everything else is `internal.error`, and what happened is only in the log, under the request's id.
 */
export function renderErrors(log: Logger): HttpMiddleware {
  return async (ctx, next) => {
    const { requestId } = ctx.state;
    try {
      await next();
      if (ctx.status === 404 && !ctx.body) throw new DomainError('request.not_found');
    } catch (cause) {
      const error = toDomainError(cause);
      const { code, status, message, problems } = error;
      if (status >= 500) log.error({ err: error.cause ?? cause, code, requestId }, 'request failed');
      const seconds = retryAfter[code];
      if (seconds) ctx.set('Retry-After', String(seconds));
      // The rest of a body that was refused unread must not be taken for the next request.
      if (code === 'request.too_large') ctx.set('Connection', 'close');
      ctx.set('Cache-Control', 'no-store');
      ctx.status = status;
      if (ctx.state.isPage) {
        ctx.type = 'text/html; charset=utf-8';
        ctx.body = errorPage({ message, requestId }).text;
      } else ctx.body = { error: { code, message, problems, requestId } };
    }
  };
}

function toDomainError(cause: unknown): DomainError {
  if (cause instanceof DomainError) return cause;
  if (isStoreDown(cause)) return new DomainError('service.unavailable', { cause });
  const status = cause instanceof Error && 'status' in cause ? Number(cause.status) : 500;
  if (status < 400 || status >= 500) return new DomainError('internal.error', { cause });
  return new DomainError(codeOfStatus[status] ?? 'request.malformed', { cause });
}
