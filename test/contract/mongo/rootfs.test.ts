import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { ensureRootfs, rootfsReady } from '../../../sandbox/mongo/ensureRootfs.ts';
import { rootfsPath } from '../../../sandbox/mongo/rootfs/location.ts';
import { type Progress, progressMeter } from '../../../sandbox/mongo/rootfs/progress.ts';

const path = process.env.PATH;
let folder: string;
let cacheDir: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fundwatch-rootfs-'));
  cacheDir = join(folder, 'cache');
  process.env.PATH = `${folder}:${path}`;
});
afterEach(async () => {
  process.env.PATH = path;
  await rm(folder, { recursive: true, force: true });
});

/** Puts a stand-in for mmdebstrap on PATH: it notes its arguments, then does what `script` says. */
async function standIn(script: string): Promise<void> {
  const file = join(folder, 'mmdebstrap');
  await writeFile(file, `#!/bin/sh\necho "$@" >> ${folder}/calls\n${script}\n`);
  await chmod(file, 0o755);
}

const calls = async (): Promise<string[]> =>
  (await readFile(join(folder, 'calls'), 'utf8')).trim().split('\n');

it('passes on the last words of a build that failed, and does not take it for ready', async () => {
  await standIn('echo "E: Unable to locate package" >&2; exit 1');
  await expect(ensureRootfs({ cacheDir })).rejects.toThrow(/Unable to locate package/);
  expect(rootfsReady(cacheDir)).toBe(false);
  expect(await calls()).toHaveLength(1);
});

it('accepts an old Release file only after apt has said that it is old', async () => {
  await standIn('echo "E: Release file for http://x/InRelease is expired (invalid since 17d)" >&2; exit 1');
  await expect(ensureRootfs({ cacheDir })).rejects.toThrow(/expired/);
  const [first, second] = await calls();
  expect(first).not.toContain('Check-Valid-Until');
  expect(second).toContain('Acquire::Check-Valid-Until "false"');
});

it('throws away what an interrupted build left', async () => {
  const leftover = join(`${rootfsPath(cacheDir)}.unfinished`, 'half');
  await mkdir(leftover, { recursive: true });
  await standIn(`test -e ${leftover} && echo "leftover is still there" >&2; exit 1`);
  await expect(ensureRootfs({ cacheDir })).rejects.toThrow(/^mmdebstrap failed:\n$/);
});

it('lets one process build at a time', async () => {
  await standIn(`echo begin >> ${folder}/order; sleep 0.3; echo end >> ${folder}/order; exit 1`);
  const results = await Promise.allSettled([ensureRootfs({ cacheDir }), ensureRootfs({ cacheDir })]);
  expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(await readFile(join(folder, 'order'), 'utf8')).toBe('begin\nend\nbegin\nend\n');
});

it('takes what is there without a word', async () => {
  await mkdir(rootfsPath(cacheDir), { recursive: true });
  const said: Progress[] = [];
  expect(await ensureRootfs({ cacheDir, onProgress: (progress) => said.push(progress) })).toBe(
    rootfsPath(cacheDir),
  );
  expect(said).toEqual([]);
});

it('reports progress that only rises', () => {
  const seen: number[] = [];
  const line = progressMeter(({ fraction }) => seen.push(fraction));
  for (const text of [
    'Get:1 http://x',
    'noise',
    'Unpacking a',
    'Get:2 http://x',
    'Setting up a',
    'Unpacking b',
  ])
    line(text);
  expect(seen).toEqual([...seen].sort((a, b) => a - b));
  expect(seen.length).toBeGreaterThan(2);
  expect(Math.max(...seen)).toBeLessThan(1);
});
