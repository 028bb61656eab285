import helmet from 'koa-helmet';
import type { HttpMiddleware } from '../state.ts';

/**
 * The same headers on every answer, errors and files included. Everything the console needs comes from this
 * server; WeChat's servers ignore all of it.
 */
export function securityHeaders({ https }: { https: boolean }): HttpMiddleware {
  const own = ["'self'"];
  const none = ["'none'"];
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: none,
        scriptSrc: own,
        styleSrc: own,
        imgSrc: ["'self'", 'data:'],
        connectSrc: own,
        fontSrc: own,
        baseUri: none,
        formAction: own,
        frameAncestors: none,
      },
    },
    xFrameOptions: { action: 'deny' },
    // Not `no-referrer`: browsers then send `Origin: null` with the forms of our pages, and `sameOrigin` refuses them.
    referrerPolicy: { policy: 'same-origin' },
    strictTransportSecurity: https ? { maxAge: 31_536_000, includeSubDomains: false } : false,
  });
}
