import send from 'koa-send';
import { DomainError } from '../domain/errors.ts';
import type { HttpMiddleware } from './state.ts';

const year = 365 * 24 * 3600 * 1000;

/**
 * Serves the built console under `/console/`. Files under `assets/` carry a hash of their content in their
 * name; every address without a file name is a page of the console, which has its own router.
 */
export function consoleFiles(consoleDir: string): HttpMiddleware {
  return async (ctx, next) => {
    const { path, method } = ctx;
    if (method !== 'GET' && method !== 'HEAD') return next();
    if (path === '/' || path === '/console') return ctx.redirect('/console/');
    if (!path.startsWith('/console/')) return next();
    ctx.state.area = '/console/*';
    const file = path.slice('/console/'.length);
    const isAsset = file.startsWith('assets/');
    const options = { root: consoleDir, ...(isAsset ? { maxage: year, immutable: true } : {}) };
    if (!isAsset) ctx.set('Cache-Control', 'no-cache');
    // Files lie beside compressed copies of themselves.
    ctx.vary('Accept-Encoding');
    await send(ctx, /\.\w+$/.test(file) ? file : 'index.html', options).catch((cause: unknown) => {
      // Bad escapes and paths that lead outside the folder name nothing that exists, either.
      const isDefect = !(cause instanceof Error && 'status' in cause) || cause.status === 500;
      throw isDefect ? cause : new DomainError('request.not_found', { cause });
    });
  };
}
