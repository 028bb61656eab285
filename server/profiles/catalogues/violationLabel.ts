import { catalogues } from './load.ts';
import type { CatalogueEntry } from './schema.ts';

/** A code with the title of the document that lists it. */
export interface FoundViolation extends CatalogueEntry {
  readonly document: string;
}

const byCode: ReadonlyMap<string, FoundViolation> = new Map(
  catalogues.flatMap(({ title, codes }) => codes.map((entry) => [entry.code, { ...entry, document: title }])),
);

/** Everything known of a code of any document and any time; undefined for what never was one. */
export function findViolation(code: string): FoundViolation | undefined {
  return byCode.get(code);
}

/** What people read for a code of any document and any time; the code itself for what never was one. */
export function violationLabel(code: string): string {
  return byCode.get(code)?.label ?? code;
}
