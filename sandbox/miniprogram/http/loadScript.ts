import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Where an image without development packages has the mini program, built before (Dockerfile). */
export const prebuiltScript = join(import.meta.dirname, '..', 'dist', 'app.js');

let loaded: Promise<string> | undefined;

/** The mini program as a script for a browser, made once for each process. @throws Error with what the build says */
export function loadScript(): Promise<string> {
  loaded ??= existsSync(prebuiltScript) ? readFile(prebuiltScript, 'utf8') : built();
  // A failed build is tried again: somebody may be writing the sources.
  loaded.catch(() => {
    loaded = undefined;
  });
  return loaded;
}

async function built(): Promise<string> {
  // The compilers are development packages.
  const { build } = await import('../build/build.ts');
  return (await build()).script;
}
