import { cpSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const sample = join(import.meta.dirname, '../../../../fixtures/miniprogram');

/** The sample mini program in a folder of its own, to break. */
export function sampleCopy() {
  const root = mkdtempSync(join(tmpdir(), 'fw-mini-'));
  cpSync(sample, root, { recursive: true });
  symlinkSync(join(import.meta.dirname, '../../../../../node_modules'), join(root, 'node_modules'));
  return {
    root,
    /** Replaces text in a file. @throws Error when it is not there */
    change(path: string, from: string, to: string) {
      const text = readFileSync(join(root, path), 'utf8');
      if (!text.includes(from)) throw new Error(`${path} has no ${from}`);
      writeFileSync(join(root, path), text.replace(from, to));
    },
    write: (path: string, text: string) => writeFileSync(join(root, path), text),
  };
}
