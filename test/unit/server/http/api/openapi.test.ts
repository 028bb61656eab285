import { describe, expect, it } from 'vitest';
import { routes } from '../../../../../server/http/api/registry.ts';
import { openApiDocument } from '../../../../../server/http/openapi.ts';

interface Operation {
  summary: string;
  security: object[];
  parameters: { name: string; in: string; required: boolean }[];
  requestBody?: object;
  responses: Record<string, { content?: object }>;
}

const document = openApiDocument(routes) as {
  openapi: string;
  paths: Record<string, Record<string, Operation>>;
};

describe('openApiDocument', () => {
  it('is OpenAPI 3.1 and has every route once', () => {
    expect(document.openapi).toBe('3.1.0');
    const keys = routes.map(({ method, path }) => `${method} ${path}`);
    expect(new Set(keys).size).toBe(keys.length);
    const described = Object.entries(document.paths).flatMap(([path, operations]) =>
      Object.keys(operations).map((method) => `${method} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`),
    );
    expect(described.sort()).toEqual(keys.sort());
  });

  it('declares path parameters, optional queries, bodies, security and refusals', () => {
    const list = document.paths['/api/applications']?.get;
    expect(list?.parameters.map(({ name, in: place, required }) => [name, place, required])).toEqual([
      ['status', 'query', false],
      ['cursor', 'query', false],
      ['limit', 'query', false],
    ]);
    const decide = document.paths['/api/applications/{no}/decisions']?.post;
    expect(decide?.parameters).toMatchObject([{ name: 'no', in: 'path', required: true }]);
    expect(decide?.requestBody).toBeDefined();
    expect(decide?.security).toEqual([{ session: [], csrf: [] }]);
    expect(document.paths['/api/sessions']?.post?.security).toEqual([]);
    for (const operation of Object.values(document.paths).flatMap((path) => Object.values(path))) {
      expect(operation.summary).not.toBe('');
      expect(operation.responses.default?.content).toBeDefined();
    }
  });

  it('documents a path parameter for each one that the path has', () => {
    for (const { path, params } of routes) expect(path.includes(':'), path).toBe(params !== undefined);
  });
});
