import { openApiDocument } from '../openapi.ts';
import { applicationRoutes } from './applications/routes.ts';
import { metaRoutes } from './meta/routes.ts';
import type { Route } from './route.ts';
import { sessionRoutes } from './sessions/routes.ts';

/** Every route of the API. A new resource is one folder and one line here. */
export const routes: readonly Route[] = [
  ...sessionRoutes,
  ...applicationRoutes,
  ...metaRoutes(() => openApiDocument(routes)),
];
