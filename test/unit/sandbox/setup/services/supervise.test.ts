import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { birthOf } from '../../../../../sandbox/setup/bootstrap/lock.mjs';
import { createBackOff } from '../../../../../sandbox/setup/services/backOff.ts';
import { openLog } from '../../../../../sandbox/setup/services/logFile.ts';
import { supervise } from '../../../../../sandbox/setup/services/supervise.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fw-supervise-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const { signal } = new AbortController();

function program(code: string) {
  const entry = join(folder, 'program.mjs');
  writeFileSync(entry, code);
  return { name: 'program', entry, env: { MARK: join(folder, 'mark') }, log: openLog(folder, 'program') };
}
const endless = `
  import { writeFileSync } from 'node:fs';
  writeFileSync(process.env.MARK, String(process.pid));
  process.on('SIGTERM', () => { writeFileSync(process.env.MARK, 'stopped'); process.exit(0); });
  setInterval(() => {}, 1000);`;
const ready = { within: 10_000, signal, isReady: async () => existsSync(join(folder, 'mark')) };
const mark = () => readFileSync(join(folder, 'mark'), 'utf8');

async function until(condition: () => boolean) {
  const end = Date.now() + 10_000;
  while (!condition() && Date.now() < end) await sleep(20);
  expect(condition()).toBe(true);
}

it('starts again what was killed, and not what was stopped', { timeout: 30_000 }, async () => {
  const service = await supervise(program(endless), ready);
  const [first] = service.pids();
  await service.kill();
  await until(() => service.pids().length === 1 && mark() === String(service.pids()[0]));
  expect(service.pids()[0]).not.toBe(first);
  await service.stop();
  expect(mark()).toBe('stopped');
  await sleep(700);
  expect(service.pids()).toEqual([]);
  rmSync(join(folder, 'mark'));
  await service.start();
  expect(service.pids()).toHaveLength(1);
  await service.stop();
});

it('says where to look when a program does not start', async () => {
  await expect(
    supervise(program('process.exit(3)'), { ...ready, isReady: async () => false }),
  ).rejects.toThrow(`program ended while starting: see ${folder}/program.log.`);
});

it('gives up on one that never becomes ready, and leaves nothing behind', async () => {
  const pids: number[] = [];
  const isReady = async () => {
    if (existsSync(join(folder, 'mark'))) pids.push(Number(mark()));
    return false;
  };
  await expect(supervise(program(endless), { within: 1_500, signal, isReady })).rejects.toThrow(
    'program was not ready after 1.5 s',
  );
  expect(birthOf(pids[0] ?? 0)).toBeUndefined();
});

it('waits longer after each quick death and forgets it after a good while', () => {
  const backOff = createBackOff();
  expect([1, 1, 1, 1, 1, 1, 1].map(() => backOff.next(100))).toEqual([
    500, 1000, 2000, 4000, 8000, 15000, 15000,
  ]);
  expect(backOff.next(61_000)).toBe(500);
});
