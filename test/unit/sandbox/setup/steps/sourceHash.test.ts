import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { sourceHash } from '../../../../../sandbox/setup/steps/sourceHash.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'fw-hash-'));
  mkdirSync(join(root, 'console', 'src'), { recursive: true });
  writeFileSync(join(root, 'console', 'src', 'a.ts'), 'a');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));
const hash = () => sourceHash(root, ['console', 'missing']);

it('changes with contents and names', () => {
  const before = hash();
  writeFileSync(join(root, 'console', 'src', 'a.ts'), 'b');
  const changed = hash();
  writeFileSync(join(root, 'console', 'src', 'b.ts'), '');
  expect(new Set([before, changed, hash()]).size).toBe(3);
});

it('does not look at what the build itself writes', () => {
  const before = hash();
  mkdirSync(join(root, 'console', 'dist'));
  writeFileSync(join(root, 'console', 'dist', 'index.html'), 'built');
  expect(hash()).toBe(before);
});
