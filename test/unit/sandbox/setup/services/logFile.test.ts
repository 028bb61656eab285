import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openLog, rotate } from '../../../../../sandbox/setup/services/logFile.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fw-log-'));
});
afterEach(() => rmSync(folder, { recursive: true }));
const read = (name: string) => readFileSync(join(folder, name), 'utf8');

it('takes lines of ours and the output of a child', () => {
  const log = openLog(folder, 'web');
  log.write('ours\n');
  spawnSync('echo', ['theirs'], { stdio: ['ignore', log.fd, log.fd] });
  expect(read('web.log')).toBe('ours\ntheirs\n');
  expect(statSync(log.path).mode & 0o777).toBe(0o600);
});

it('empties a log that has grown too long and keeps what was in it', () => {
  const log = openLog(folder, 'web');
  log.write('first\n');
  rotate(log.path, log.fd, 3);
  log.write('second\n');
  expect([read('web.log.1'), read('web.log')]).toEqual(['first\n', 'second\n']);
  openLog(folder, 'web', 3);
  expect(read('web.log.1')).toBe('second\n');
  expect(readdirSync(folder)).toEqual(['web.log', 'web.log.1']);
});
