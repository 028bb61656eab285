import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { findingText } from '../../../../../sandbox/miniprogram/checks/finding.ts';
import { packageSize, packageSizeOf } from '../../../../../sandbox/miniprogram/checks/packageSize.ts';
import { sampleCopy } from './sampleCopy.ts';

let copy: ReturnType<typeof sampleCopy>;
beforeEach(() => {
  copy = sampleCopy();
  rmSync(`${copy.root}/node_modules`);
});
afterEach(() => rmSync(copy.root, { recursive: true, force: true }));

const findings = async () => (await packageSize.find(copy.root)).map(findingText);

it('finds nothing wrong with a small one', async () => {
  expect(await findings()).toEqual([]);
  const { main, start } = await packageSizeOf(copy.root);
  expect(start).toBeGreaterThan(1_000);
  expect(main).toBeGreaterThan(start);
});

it('finds a package that is too large, pictures and all', async () => {
  copy.write('picture.png', randomBytes(1.6 * 1024 * 1024).toString('latin1'));
  expect(await findings()).toEqual([
    expect.stringMatching(/^app\.json: the main package is \d+ KB; it may be 1536 KB/),
  ]);
});

it('finds a start page that reaches too much', async () => {
  copy.write('utils/big.ts', `export const big = '${randomBytes(160 * 1024).toString('hex')}';`);
  copy.change(
    'pages/all/all.ts',
    'Page({',
    "import { big } from '../../utils/big';\nconsole.log(big);\nPage({",
  );
  expect(await findings()).toEqual([expect.stringMatching(/the start page is \d+ KB; it may be 300 KB/)]);
});

it('does not blame the start page for what only others reach', async () => {
  copy.write('utils/big.ts', `export const big = '${randomBytes(160 * 1024).toString('hex')}';`);
  copy.change(
    'pages/other/other.ts',
    'Page({',
    "import { big } from '../../utils/big';\nconsole.log(big);\nPage({",
  );
  expect(await findings()).toEqual([]);
});
