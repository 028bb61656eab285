import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { generateApiTypes } from './openapi.ts';

// The types are not kept in git: `npm run types`, `npm run check` and `npm test` make them from the routes.
await writeFile(join(import.meta.dirname, 'src/api/schema.generated.d.ts'), await generateApiTypes());
