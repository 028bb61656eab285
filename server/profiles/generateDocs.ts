import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadProfiles } from './load.ts';
import { regulationsTable } from './regulationsTable.ts';

// `npm run docs:regulations`
writeFileSync(join(import.meta.dirname, '../../docs/regulations.md'), regulationsTable(loadProfiles().all));
