import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readDemo } from '../../../../sandbox/seed/demo.ts';
import { freePorts, type Ports } from '../../../../sandbox/setup/ports.ts';
import type { RunFile } from '../../../../sandbox/setup/runFile.ts';
import { running, runStarter, type Starter, survivors } from './starter.ts';

let folder: string;
let varDir: string;
let ports: Ports;
let starter: Starter;
let run: RunFile;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'fw-start-'));
  varDir = join(folder, 'var');
  ports = await freePorts();
  starter = runStarter(varDir, ports);
  run = await running(starter, varDir);
});
afterAll(async () => {
  starter.child.kill('SIGTERM');
  await starter.ended;
  rmSync(folder, { recursive: true, force: true });
});

// The tests tell one story and build on each other in this order.

it('starts everything and says where it is', async () => {
  for (const url of [`${run.server}/readyz`, run.console, `${run.sandbox}/`]) {
    expect(`${url} ${(await fetch(url)).status}`).toBe(`${url} 200`);
  }
  expect(starter.output()).toMatch(/ready in [\d.]+ s/);
  for (const text of [run.console, run.sandbox, ...run.staff.map(({ password }) => password)]) {
    expect(starter.output()).toContain(text);
  }
  const wanted = readDemo().bureaus.flatMap(({ staff }) => staff.map(({ username }) => username));
  expect(run.staff.map(({ username }) => username)).toEqual(wanted);
});

it('keeps secrets from other users', () => {
  for (const file of [
    'run.json',
    'secrets/keyring.json',
    'secrets/wechat-accounts.json',
    'secrets/demo-staff.json',
  ]) {
    expect(statSync(join(varDir, file)).mode & 0o077).toBe(0);
  }
});

it('tells a second start where the first one is, in one line', async () => {
  const second = runStarter(varDir, await freePorts());
  expect(await second.ended).toBe(1);
  expect(second.output().trim()).toMatch(
    new RegExp(`^fundwatch: Fundwatch already runs in this folder: console ${run.console}, .*$`),
  );
});

it('tells who holds a taken port and how to choose another, in one line', async () => {
  const second = runStarter(join(folder, 'other'), { ...(await freePorts()), server: ports.server });
  expect(await second.ended).toBe(1);
  const variable = `FUNDWATCH_PORT=${ports.server + 1000}`;
  expect(second.output().trim()).toMatch(
    new RegExp(
      `^fundwatch: port ${ports.server} for the server is taken by \\S+ \\(process \\d+\\): .*${variable}\\.$`,
    ),
  );
});

it('stops everything that it started', async () => {
  starter.child.kill('SIGINT');
  expect(await starter.ended).toBe(0);
  expect(await survivors(run, 0)).toEqual([]);
  expect(existsSync(join(varDir, 'run.json'))).toBe(false);
  expect(existsSync(join(varDir, 'start.lock'))).toBe(false);
});

it('starts again with the same accounts, and leaves nothing running when it is killed', async () => {
  const before = run;
  starter = runStarter(varDir, ports);
  run = await running(starter, varDir);
  expect(run.staff).toEqual(before.staff);
  expect(run.accounts).toEqual(before.accounts);
  starter.child.kill('SIGKILL');
  await starter.ended;
  expect(await survivors(run, 20_000)).toEqual([]);
});

it('starts after having been killed, and can be stopped while it starts', async () => {
  starter = runStarter(varDir, ports);
  await expect.poll(() => starter.output(), { timeout: 30_000 }).toContain('Indexes');
  starter.child.kill('SIGTERM');
  expect(await starter.ended).toBe(130);
  expect(starter.output()).toContain('Stopped before it was ready');
  expect(existsSync(join(varDir, 'start.lock'))).toBe(false);
});
