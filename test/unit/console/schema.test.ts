import { expect, it } from 'vitest';
import { generateApiTypes } from '../../../console/openapi.ts';
import { routes } from '../../../server/http/api/registry.ts';

it('the types of the client name every route (npm run api:types)', async () => {
  const types = await generateApiTypes();
  const missing = routes
    .map(({ path }) => path.replaceAll(/:(\w+)/g, '{$1}'))
    .filter((path) => !types.includes(`"${path}"`));
  expect(missing).toEqual([]);
}, 20_000);
