import { z } from 'zod';
import { json } from '../responseKinds.ts';
import { type Route, staffRoute } from '../route.ts';

/** The contract about itself; `document` is built from the whole table, this route included. */
export function metaRoutes(document: () => object): readonly Route[] {
  return [
    staffRoute({
      method: 'get',
      path: '/api/openapi.json',
      summary: '接口说明（OpenAPI 3.1）',
      permission: 'session.use',
      response: json(z.looseObject({})),
      handler: async () => ({ ...document() }),
    }),
  ];
}
