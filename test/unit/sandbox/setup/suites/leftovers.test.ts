import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, it } from 'vitest';
import { descendantsOf, processTable } from '../../../../../sandbox/setup/processes/table.ts';
import { terminate } from '../../../../../sandbox/setup/processes/terminate.ts';
import { processesOf } from '../../../../../sandbox/setup/suites/leftovers.ts';

it('finds a process of a run by its environment, and ends that one only', async () => {
  const id = `fw-test-${process.pid}`;
  const env = { ...process.env, FUNDWATCH_TEST_RUN: id };
  const ours = spawn('sleep', ['60'], { env, detached: true });
  const other = spawn('sleep', ['60']);
  const run = { id, folder: '/nowhere/at/all' };
  await Promise.all([once(ours, 'spawn'), once(other, 'spawn')]);
  expect(processesOf(run).map(({ pid }) => pid)).toEqual([ours.pid]);
  expect(descendantsOf(process.pid).map(({ pid }) => pid)).toContain(other.pid);
  await terminate(processesOf(run));
  expect(processesOf(run)).toEqual([]);
  expect(other.exitCode).toBeNull();
  other.kill();
});

it('knows servers that overwrite their environment by folder or command line', () => {
  const row = { pid: 1, parent: 0, born: '1', command: '', folder: '', environment: '' };
  const run = { id: 'fw-test-x', folder: '/tmp/fw-test-x' };
  const table = [
    { ...row, folder: '/tmp/fw-test-x/store' },
    { ...row, pid: 2, command: 'redis-server /tmp/fw-test-x/redis.conf' },
    { ...row, pid: 3, folder: '/tmp/other' },
    { ...row, pid: 4, parent: 1, command: 'postgres: walwriter' },
  ];
  expect(processesOf(run, table).map(({ pid }) => pid)).toEqual([1, 4, 2]);
  expect(processTable().some(({ pid }) => pid === process.pid)).toBe(true);
});
