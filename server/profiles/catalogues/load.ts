import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Catalogue, catalogueSchema } from './schema.ts';

const DATA = join(import.meta.dirname, '../data/catalogues');

/**
 * Reads and validates every catalogue of the folder, in the order of file names.
 * @throws Error naming the file and every fault, or a code that two entries share.
 */
export function loadCatalogues(folder: string = DATA): readonly Catalogue[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  const all = files.sort().map((name) => {
    const parsed = catalogueSchema.safeParse(JSON.parse(readFileSync(join(folder, name), 'utf8')));
    if (parsed.success) return parsed.data;
    const faults = parsed.error.issues.map((issue) => `${name}: ${issue.path.join('.')}: ${issue.message}`);
    throw new Error(`catalogue cannot be loaded:\n${faults.join('\n')}`);
  });
  const codes = all.flatMap((catalogue) => catalogue.codes.map(({ code }) => code));
  const twice = codes.filter((code, i) => codes.indexOf(code) !== i);
  if (twice.length > 0) throw new Error(`catalogues define twice: ${twice.join(', ')}`);
  return all;
}

/** The catalogues of this installation: read once, with the module. Reference data, as fixed as code. */
export const catalogues: readonly Catalogue[] = loadCatalogues();
