import type { Document } from 'bson';

function at(document: Document, path: string): unknown {
  let value: unknown = document;
  for (const part of path.split('.')) {
    if (value === null || typeof value !== 'object') return undefined;
    value = (value as Document)[part];
  }
  return value;
}

/** The values that a document has for an index's fields, by dotted path; a missing one counts as null. */
export function keyValue(document: Document, keyPattern: Document): Document {
  return Object.fromEntries(
    Object.keys(keyPattern).map((path) => [path, document[path] ?? at(document, path) ?? null]),
  );
}

function shown(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value);
  if (value instanceof Date) return `new Date(${value.getTime()})`;
  if (value !== null && typeof value === 'object') {
    const { _bsontype } = value as { _bsontype?: string };
    if (_bsontype === 'ObjectId') return `ObjectId('${String(value)}')`;
    return _bsontype === undefined ? JSON.stringify(value) : String(value);
  }
  return String(value);
}

/** Key values the way `mongod` prints them. */
export function describeKey(value: Document): string {
  const parts = Object.entries(value).map(([path, entry]) => `${path}: ${shown(entry)}`);
  return `{ ${parts.join(', ')} }`;
}
