import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const guard = fileURLToPath(new URL('../../../../../sandbox/setup/dieWithParent.mjs', import.meta.url));

it('ends a process when the one that holds its standard input is gone', async () => {
  const code = `process.on('SIGTERM', () => process.exit(7)); setInterval(() => {}, 1000); console.log('up')`;
  const child = spawn(process.execPath, ['--import', guard, '--input-type=module', '-e', code]);
  await once(child.stdout, 'data');
  child.stdin.destroy();
  expect(await once(child, 'exit')).toEqual([7, null]);
});

it('does not keep a finished process alive', async () => {
  const child = spawn(process.execPath, ['--import', guard, '--input-type=module', '-e', '0']);
  expect(await once(child, 'exit')).toEqual([0, null]);
  child.stdin.destroy();
});
