import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withWordings } from './wordingsTable.ts';

// `npm run docs:wordings`
const path = join(import.meta.dirname, '../../../../docs/conversation.md');
writeFileSync(path, withWordings(readFileSync(path, 'utf8')));
