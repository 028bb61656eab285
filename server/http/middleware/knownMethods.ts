import { DomainError } from '../../domain/errors.ts';
import type { HttpMiddleware } from '../state.ts';

const known = ['GET', 'HEAD', 'POST', 'PUT', 'DELETE'];

/** Refuses what no route of ours uses; there is no cross-origin use, hence no OPTIONS. */
export const knownMethods: HttpMiddleware = (ctx, next) => {
  if (known.includes(ctx.method)) return next();
  ctx.set('Allow', known.join(', '));
  throw new DomainError('request.method_not_allowed');
};
