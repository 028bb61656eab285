import type { Ids } from '../../platform/ids.ts';
import type { HttpMiddleware } from '../state.ts';

/** Gives every request an id of our own; one sent by the client could forge log lines. */
export function requestId(ids: Ids): HttpMiddleware {
  return (ctx, next) => {
    ctx.state.requestId = ids.uuid();
    ctx.set('X-Request-Id', ctx.state.requestId);
    return next();
  };
}
