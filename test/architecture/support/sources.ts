import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** The checkout. */
export const root = join(import.meta.dirname, '..', '..', '..');

/** Folders that hold what the tools write, not what people write. */
const skipped = new Set(['node_modules', 'dist', 'var', 'artefacts', '.git']);

/** One file of ours. */
export interface Source {
  /** Relative to the checkout, with forward slashes. */
  path: string;
  text: string;
}

/**
 * Files below some folders of the checkout; missing folders count as empty.
 * @param extensions with their dot
 */
export function sourcesIn(folders: readonly string[], extensions: readonly string[]): Source[] {
  const files = folders.flatMap((folder) => filesBelow(join(root, folder)));
  return files
    .filter((file) => extensions.some((extension) => file.endsWith(extension)) && !/\.generated\./.test(file))
    .map((file) => ({ path: relative(root, file), text: readFileSync(file, 'utf8') }));
}

/** Every line that matches, as `path:line: text`, for a failure that says where to look. */
export function matchingLines(sources: readonly Source[], pattern: RegExp): string[] {
  return sources.flatMap(({ path, text }) =>
    text.split('\n').flatMap((line, i) => (pattern.test(line) ? [`${path}:${i + 1}: ${line.trim()}`] : [])),
  );
}

function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return skipped.has(entry.name) ? [] : filesBelow(path);
    return entry.isFile() ? [path] : [];
  });
}
