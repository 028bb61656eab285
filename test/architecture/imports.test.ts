import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { cruiseTree } from './support/cruiseTree.ts';
import { root } from './support/sources.ts';

const folders = ['server', 'bot', 'console', 'miniprogram', 'sandbox', 'bench', 'test'];

it('follows the import rules, without a cycle', { timeout: 60_000 }, async () => {
  const present = folders.filter((folder) => existsSync(join(root, folder)));
  const violations = await cruiseTree(root, present);
  expect(violations.map(({ rule, where }) => `${rule}: ${where}`)).toEqual([]);
});
