import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { useDatabase } from './useDatabase.ts';

const test = useDatabase();
const run = promisify(execFile);
const program = fileURLToPath(new URL('./counterProcess.mjs', import.meta.url));
const driver = createRequire(import.meta.url).resolve('mongodb');

it('two processes at once see one database: no increment of either is lost', async () => {
  const counters = test.collection<{ _id: string; n: number }>();
  await counters.insertOne({ _id: 'shared', n: 0 });
  const rounds = 40;
  const one = (): Promise<{ stdout: string }> =>
    run(process.execPath, [program, driver, test.uri, counters.collectionName, `${rounds}`]);
  const outputs = await Promise.all([one(), one()]);
  expect(outputs.map(({ stdout }) => stdout.trim())).toEqual([`${rounds}`, `${rounds}`]);
  expect(await counters.findOne({ _id: 'shared' })).toEqual({ _id: 'shared', n: 4 * rounds });
});
