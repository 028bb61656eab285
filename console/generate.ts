import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { generateApiTypes } from './openapi.ts';

// Run after a change of routes: node --import tsx console/generate.ts
await writeFile(join(import.meta.dirname, 'src/api/schema.generated.d.ts'), await generateApiTypes());
