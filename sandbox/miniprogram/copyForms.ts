import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');
const engine = join(root, 'server/forms/engine');
const copy = join(root, 'miniprogram/forms');
const header = '// Copied from server/forms/engine by sandbox/miniprogram/copyForms.ts. Do not edit.\n';

/** The form engine as the mini program has it, by path: imports without extension, as the WeChat tools want them. */
export function formCopy(): ReadonlyMap<string, string> {
  const files = readdirSync(engine, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.ts'),
  );
  return new Map(
    files.sort().map((path) => [path, header + asMini(readFileSync(join(engine, path), 'utf8'))]),
  );
}

/** What stands in the mini program now. */
export function presentCopy(): ReadonlyMap<string, string> {
  const files = readdirSync(copy, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.ts'),
  );
  return new Map(files.sort().map((path) => [path, readFileSync(join(copy, path), 'utf8')]));
}

function asMini(source: string): string {
  return source.replaceAll(/(from '\.[^']*)\.ts'/g, "$1'");
}

if (process.argv[1] === import.meta.filename) {
  rmSync(copy, { recursive: true, force: true });
  for (const [path, text] of formCopy()) {
    mkdirSync(dirname(join(copy, path)), { recursive: true });
    writeFileSync(join(copy, path), text);
  }
}
