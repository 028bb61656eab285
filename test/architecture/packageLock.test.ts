import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { missingEntries } from '../../sandbox/setup/bootstrap/completeLock.mjs';
import { root } from './support/sources.ts';

it('holds every package that `npm ci` asks for; if not, run `npm run lock`', () => {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Parameters<typeof missingEntries>[0];
  };
  expect(Object.keys(missingEntries(lock.packages))).toEqual([]);
});

it('knows what is missing, and for which platform it is', () => {
  const packages = {
    'node_modules/tool': {
      dev: true,
      optionalDependencies: { '@tool/linux-x64-musl': '1.0.0', '@tool/linux-x64': '1.0.0' },
    },
    'node_modules/tool/node_modules/@tool/linux-x64': { version: '1.0.0' },
  };
  expect(missingEntries(packages)).toEqual({
    'node_modules/@tool/linux-x64-musl': {
      version: '1.0.0',
      cpu: ['x64'],
      os: ['linux'],
      libc: ['musl'],
      dev: true,
      optional: true,
    },
  });
});
