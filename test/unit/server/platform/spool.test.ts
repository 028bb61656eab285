import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSpool } from '../../../../server/platform/spool.ts';

let folder: string;
beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'fundwatch-spool-')), 'spool');
});
afterEach(() => rm(join(folder, '..'), { recursive: true, force: true }));

describe('spool', () => {
  it('gives back what an earlier process left, oldest first, and what is owed as owed', async () => {
    const before = await openSpool<{ n: number }>(folder);
    await before.write({ n: 2 }, 2_000);
    const owed = await before.write({ n: 10 }, 10_000);
    const done = await before.write({ n: 1 }, 1_000);
    await before.write({ n: 3 }, 2_000);
    await before.owe(owed);
    await before.done(done);

    const left = await (await openSpool<{ n: number }>(folder)).leftovers();
    expect(left.map(({ value, owed, receivedAt }) => [value.n, owed, receivedAt])).toEqual([
      [2, false, 2_000],
      [3, false, 2_000],
      [10, true, 10_000],
    ]);
  });

  it('drops a file that a crash cut short: it was never acknowledged', async () => {
    const spool = await openSpool<object>(folder);
    await writeFile(join(folder, '000000000001000-000000001-x'), '{"query":{"tim');
    expect(await spool.leftovers()).toEqual([]);
    expect(await readdir(folder)).toEqual([]);
  });

  it('marks an entry as owed once, and removes it under its new name', async () => {
    const spool = await openSpool<object>(folder);
    const entry = await spool.write({}, 1);
    await spool.owe(entry);
    await spool.owe(entry);
    expect(await readdir(folder)).toHaveLength(1);
    await spool.done(entry);
    expect(await readdir(folder)).toEqual([]);
  });

  it('refuses loudly when it cannot write', async () => {
    const spool = await openSpool<object>(folder);
    await rm(folder, { recursive: true });
    await expect(spool.write({}, 1)).rejects.toThrow('ENOENT');
  });
});
