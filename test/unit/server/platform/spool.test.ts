import { appendFile, mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSpool as open, type Spool, type SpoolEntry } from '../../../../server/platform/spool.ts';

let folder: string;
let opened: Spool<unknown>[] = [];
beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'fundwatch-spool-')), 'spool');
});
afterEach(async () => {
  await closeAll();
  await rm(join(folder, '..'), { recursive: true, force: true });
});

/** As a process that starts would; those before it were killed. */
async function openSpool<T>(path: string): Promise<Spool<T>> {
  const spool = await open<T>(path);
  opened.push(spool as Spool<unknown>);
  return spool;
}

async function closeAll(): Promise<void> {
  await Promise.allSettled(opened.map((spool) => spool.close()));
  opened = [];
}

interface Numbered {
  n: number;
  text?: string;
}
const files = async () => (await readdir(folder)).map((name) => join(folder, name));
const bytes = async () =>
  (await Promise.all((await files()).map((file) => stat(file)))).map(({ size }) => size);
/** What a process that starts now would find. */
const found = async () =>
  (await (await openSpool<Numbered>(folder)).leftovers()).map(({ value, owed, receivedAt }) => [
    value.n,
    owed,
    receivedAt,
  ]);

describe('spool', () => {
  it('gives back what an earlier process left, oldest first, and what is owed as owed', async () => {
    const before = await openSpool<Numbered>(folder);
    await before.write({ n: 2 }, 2_000);
    const owed = await before.write({ n: 10 }, 10_000);
    const done = await before.write({ n: 1 }, 1_000);
    await before.write({ n: 3 }, 2_000);
    await before.owe(owed);
    await before.done(done);

    const expected = [
      [2, false, 2_000],
      [3, false, 2_000],
      [10, true, 10_000],
    ];
    expect(await found()).toEqual(expected);
    expect(await found()).toEqual(expected);
  });

  it('keeps nothing of what is done, whoever wrote it', async () => {
    const before = await openSpool<Numbered>(folder);
    const [first] = [await before.write({ n: 1 }, 1), await before.write({ n: 2 }, 2)];
    await before.done(first);
    const spool = await openSpool<Numbered>(folder);
    for (const entry of await spool.leftovers()) await spool.done(entry);
    expect(await files()).toEqual([]);

    const entry = await spool.write({ n: 3, text: '密文' }, 3);
    expect(await readFile((await files())[0] ?? '', 'utf8')).toContain('密文');
    await spool.done(entry);
    expect(await bytes()).toEqual([0]);
  });

  it('drops a line that a crash cut short, and goes on after it', async () => {
    const before = await openSpool<Numbered>(folder);
    const entry = await before.write({ n: 1 }, 1);
    await appendFile((await files())[0] ?? '', '{"put":"000000000000002-x","at":2,"va');
    const spool = await openSpool<Numbered>(folder);
    const left = await spool.leftovers();
    expect(left.map(({ value }) => value.n)).toEqual([1]);
    await spool.owe(left[0] ?? entry);
    expect(await found()).toEqual([[1, true, 1]]);
  });

  it('writes what comes at once together, and loses none', async () => {
    const spool = await openSpool<Numbered>(folder);
    const entries = await Promise.all(Array.from({ length: 200 }, (_, n) => spool.write({ n }, n)));
    await Promise.all(entries.filter((_, n) => n % 2).map((entry) => spool.done(entry)));
    expect((await found()).map(([n]) => n)).toEqual(Array.from({ length: 100 }, (_, n) => 2 * n));
  });

  it('puts a full file aside and removes it with its last entry', async () => {
    const spool = await openSpool<Numbered>(folder);
    const text = 'x'.repeat(400_000);
    const entries: SpoolEntry<Numbered>[] = [];
    for (let n = 0; n < 4; n += 1) entries.push(await spool.write({ n, text }, n));
    expect(await files()).toHaveLength(2);
    const [, , , kept] = entries;
    for (const entry of entries) if (entry !== kept) await spool.done(entry);
    expect(await files()).toHaveLength(1);
    expect(await found()).toEqual([[3, false, 3]]);
  });

  it('closed in good order: what is open stays, and nothing else', async () => {
    const spool = await openSpool<Numbered>(folder);
    const entry = await spool.write({ n: 1 }, 1);
    await spool.write({ n: 2 }, 2);
    await spool.done(entry);
    await spool.close();
    expect(await found()).toEqual([[2, false, 2]]);
    const next = await openSpool<Numbered>(folder);
    for (const left of await next.leftovers()) await next.done(left);
    await next.close();
    expect(await files()).toEqual([]);
  });

  it('refuses loudly when it cannot write', async () => {
    const spool = await openSpool<object>(folder);
    await rm(folder, { recursive: true });
    await expect(spool.write({}, 1)).rejects.toThrow('ENOENT');
  });

  it('whatever happens in whatever order, a new process finds exactly what is open', async () => {
    const step = fc.oneof(
      { weight: 4, arbitrary: fc.constant({ do: 'write' as const, pick: 0 }) },
      { weight: 3, arbitrary: fc.record({ do: fc.constant('done' as const), pick: fc.nat(20) }) },
      { weight: 2, arbitrary: fc.record({ do: fc.constant('owe' as const), pick: fc.nat(20) }) },
      { weight: 1, arbitrary: fc.constant({ do: 'restart' as const, pick: 0 }) },
    );
    const run = async (steps: { do: 'write' | 'done' | 'owe' | 'restart'; pick: number }[]) => {
      await closeAll();
      await rm(folder, { recursive: true, force: true });
      let spool = await openSpool<Numbered>(folder);
      let open: SpoolEntry<Numbered>[] = [];
      let n = 0;
      for (const { do: what, pick } of steps) {
        const chosen = open[pick % Math.max(open.length, 1)];
        if (what === 'write') {
          n += 1;
          open.push(await spool.write({ n }, n));
        } else if (what === 'restart') {
          const known = open.map(({ value, owed }) => [value.n, owed]);
          spool = await openSpool<Numbered>(folder);
          open = await spool.leftovers();
          expect(open.map(({ value, owed }) => [value.n, owed])).toEqual(known);
        } else if (chosen && what === 'owe') await spool.owe(chosen);
        else if (chosen) {
          await spool.done(chosen);
          open = open.filter((entry) => entry !== chosen);
        }
      }
      expect((await found()).map(([value]) => value)).toEqual(open.map(({ value }) => value.n));
    };
    await fc.assert(fc.asyncProperty(fc.array(step, { maxLength: 25 }), run), { numRuns: 60 });
  });
});
