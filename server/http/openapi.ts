import { z } from 'zod';
import { jsonSchema } from './api/responseKinds.ts';
import type { Route } from './api/route.ts';

/** Every refusal looks like this, whatever the route; the codes are listed in docs/errors.md. */
export const errorSchema = z.object({
  error: z.object({
    code: z.string(),
    message: z.string(),
    problems: z.array(z.object({ path: z.string(), code: z.string(), message: z.string() })),
    requestId: z.string(),
  }),
});

/** The OpenAPI 3.1 document of the table of routes; the console's client is generated from it. */
export function openApiDocument(routes: readonly Route[]): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const route of routes) {
    const path = route.path.replaceAll(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [route.method]: operation(route) };
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Fundwatch', version: '1', description: '工作台接口。写操作须带 X-CSRF-Token。' },
    paths,
    components: {
      schemas: { Error: jsonSchema(errorSchema) },
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: '__Host-fundwatch' },
        person: { type: 'http', scheme: 'bearer' },
        csrf: { type: 'apiKey', in: 'header', name: 'X-CSRF-Token' },
      },
    },
  };
}

function operation(route: Route): object {
  const { method, path, summary, auth, permission, body, response } = route;
  const content = response.describe();
  const errors = { description: '出错了', content: { 'application/json': { schema: errorReference } } };
  return {
    summary,
    tags: [path.split('/')[2]],
    ...(permission ? { 'x-permission': permission } : {}),
    security: security(auth, method !== 'get'),
    parameters: [...parameters(route.params, 'path'), ...parameters(route.query, 'query')],
    ...(body
      ? {
          requestBody: {
            required: true,
            content:
              route.bodyAs === 'multipart'
                ? formContent
                : route.bodyAs === 'file' || route.bodyAs === 'part'
                  ? uploadContent
                  : { 'application/json': { schema: jsonSchema(body, 'input') } },
          },
        }
      : {}),
    responses: {
      [response.status]: { description: summary, ...(content ? { content } : {}) },
      default: errors,
    },
  };
}

function security(auth: Route['auth'], writes: boolean): object[] {
  if (auth === 'public') return [];
  if (auth === 'person') return [{ person: [] }];
  return [{ session: [], ...(writes ? { csrf: [] } : {}) }];
}

/** The bare bytes of a file; its name travels in the header `X-File-Name`. */
const uploadContent = { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } };

/** A form with files, as a browser without script sends it. */
const formContent = { 'multipart/form-data': { schema: { type: 'object' } } };

const errorReference = { $ref: '#/components/schemas/Error' };

/** Path and query parameters, taken from the properties of an object schema. */
function parameters(schema: z.ZodType | undefined, place: 'path' | 'query'): object[] {
  if (!schema) return [];
  const { properties = {} } = jsonSchema(schema) as { properties?: Record<string, object> };
  const { required = [] } = jsonSchema(schema, 'input') as { required?: string[] };
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema: property,
  }));
}
