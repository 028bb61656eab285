import Koa from 'koa';
import { mountRoutes } from './api/mount.ts';
import { routes } from './api/registry.ts';
import type { HttpDeps } from './deps.ts';
import { accessLog } from './middleware/accessLog.ts';
import { renderErrors } from './middleware/errors.ts';
import { health } from './middleware/health.ts';
import { knownMethods } from './middleware/knownMethods.ts';
import { requestId } from './middleware/requestId.ts';
import { sameOrigin } from './middleware/sameOrigin.ts';
import { securityHeaders } from './middleware/securityHeaders.ts';
import { queueBoard } from './queueBoard.ts';
import type { HttpState } from './state.ts';
import { consoleFiles } from './static.ts';

export type { HttpDeps } from './deps.ts';

/** The whole HTTP side as a Koa application that does not listen yet. */
export function createApp(deps: HttpDeps): Koa<HttpState> {
  const app = new Koa<HttpState>();
  // Only what happens after the answer began ends here, such as a browser that went away.
  app.on('error', (err: unknown) => deps.log.warn({ err }, 'connection failed'));
  app.use(requestId(deps.ids));
  app.use(accessLog(deps.log));
  app.use(securityHeaders({ https: deps.secureCookies }));
  app.use(renderErrors(deps.log));
  app.use(knownMethods);
  app.use(health(deps));
  app.use(deps.webhookRoutes.routes());
  app.use(sameOrigin(deps.publicUrl));
  app.use(queueBoard(deps));
  const api = mountRoutes(routes, deps);
  app.use(api.routes());
  app.use(api.allowedMethods({ throw: true }));
  app.use(consoleFiles(deps.consoleDir));
  return app;
}
