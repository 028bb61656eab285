import type { Leaf, Profile } from './schema.ts';

/** A leaf with its place in the rule-set, such as `appointment.renew.consent`. */
export interface PlacedLeaf {
  readonly path: string;
  readonly leaf: Leaf<unknown>;
}

const NOT_LEAVES = new Set(['id', 'version']);

/** Every leaf of a rule-set in the schema's order, silent ones included. */
export function leavesOf(profile: Profile): PlacedLeaf[] {
  return Object.entries(profile).flatMap(([key, part]) => (NOT_LEAVES.has(key) ? [] : below(key, part)));
}

/**
 * A leaf as one table cell: `value (article)`, a dash for silence. `ours` and outside sources (`S9`) stand
 * where the article would, so that nobody takes them for the document's words.
 */
export function describeLeaf(leaf: Leaf<unknown>): string {
  if (leaf === null) return '—';
  return `${describeValue(leaf.value)} (${leaf.article})`;
}

function below(path: string, part: unknown): PlacedLeaf[] {
  if (part === null || isLeaf(part)) return [{ path, leaf: part }];
  return Object.entries(Object(part)).flatMap(([key, inner]) => below(`${path}.${key}`, inner));
}

function isLeaf(part: unknown): part is NonNullable<Leaf<unknown>> {
  return typeof part === 'object' && part !== null && 'value' in part && 'article' in part;
}

/** The value of a leaf in one line. */
export function describeValue(value: unknown): string {
  if (value === null) return 'unknown';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (Array.isArray(value)) return value.map(describeValue).join('; ');
  if (typeof value !== 'object') return String(value);
  const parts = Object.entries(value).filter(([, part]) => part !== null);
  return parts.map(([key, part]) => `${key} ${describeValue(part)}`).join(', ');
}
