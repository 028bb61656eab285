import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadProfiles } from './load.ts';
import { regulationsDocument } from './regulationsDocument.ts';

// `npm run docs:regulations`
writeFileSync(
  join(import.meta.dirname, '../../docs/regulations.md'),
  regulationsDocument(loadProfiles().all),
);
