import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { packagesAreInstalled, stampPackages } from '../../../../../sandbox/setup/bootstrap/packageState.mjs';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'fw-packages-'));
  lock({ koa: '3.0.0', zod: '4.0.0' });
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function entries(versions: Record<string, string>) {
  return Object.fromEntries(
    Object.entries(versions).map(([name, version]) => [`node_modules/${name}`, { version }]),
  );
}

function lock(versions: Record<string, string>) {
  const packages = {
    '': { version: '0.1.0' },
    ...entries(versions),
    'node_modules/fsevents': { version: '2.0.0', optional: true },
  };
  writeFileSync(join(root, 'package-lock.json'), JSON.stringify({ packages }));
}

/** What npm leaves behind: the folders, and its hidden lock file when it came to the end. */
function install(versions: Record<string, string>, finished = true) {
  for (const name of Object.keys(versions)) {
    mkdirSync(join(root, 'node_modules', name), { recursive: true });
    writeFileSync(join(root, 'node_modules', name, 'package.json'), '{}');
  }
  const hidden = JSON.stringify({ packages: entries(versions) });
  if (finished) writeFileSync(join(root, 'node_modules', '.package-lock.json'), hidden);
}

it('is false without node_modules', () => expect(packagesAreInstalled(root)).toBe(false));

it('is false when npm was interrupted', () => {
  install({ koa: '3.0.0', zod: '4.0.0' }, false);
  expect(packagesAreInstalled(root)).toBe(false);
});

it('adopts an installation made by hand with the locked versions', () => {
  install({ koa: '3.0.0', zod: '4.0.0' });
  expect(packagesAreInstalled(root)).toBe(true);
  expect(packagesAreInstalled(root)).toBe(true);
});

it('is false when the lock asks for another version', () => {
  install({ koa: '3.0.0', zod: '4.0.0' });
  stampPackages(root);
  lock({ koa: '3.0.0', zod: '4.0.1' });
  expect(packagesAreInstalled(root)).toBe(false);
});

it('is false when a folder was deleted', () => {
  install({ koa: '3.0.0', zod: '4.0.0' });
  stampPackages(root);
  rmSync(join(root, 'node_modules', 'zod'), { recursive: true });
  expect(packagesAreInstalled(root)).toBe(false);
});
