import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { generateApiTypes } from './openapi.ts';

const here = import.meta.dirname;

// The types are not kept in git: `npm run types`, `npm run check` and `npm test` make them from the routes.
await writeFile(join(here, 'src/api/schema.generated.d.ts'), await generateApiTypes('console'));
await writeFile(join(here, '../miniprogram/api/schema.generated.d.ts'), await generateApiTypes('mini'));
