import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { generateApiTypes } from '../../../console/openapi.ts';

it('has an up-to-date client contract (node --import tsx console/generate.ts)', async () => {
  const file = new URL('../../../console/src/api/schema.generated.d.ts', import.meta.url);
  expect(await readFile(file, 'utf8')).toBe(await generateApiTypes());
}, 20_000);
