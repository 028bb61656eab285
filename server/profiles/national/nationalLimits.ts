import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { limitsSchema, type NationalLimits } from './schema.ts';

const DATA = join(import.meta.dirname, '../data/national/limits.json');

const limits = limitsSchema.parse(JSON.parse(readFileSync(DATA, 'utf8')));

/** Time limits of national rules with their source, and our own defaults labelled `ours` (trap 21). */
export function nationalLimits(): NationalLimits {
  return limits;
}
