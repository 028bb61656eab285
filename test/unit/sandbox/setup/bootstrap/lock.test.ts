import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { birthOf, holderOf, type Lock, takeLock } from '../../../../../sandbox/setup/bootstrap/lock.mjs';

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fw-lock-'));
  path = join(folder, 'deep', 'start.lock');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function taken(result: ReturnType<typeof takeLock>): Lock {
  if (!('release' in result)) throw new Error('the lock is held');
  return result;
}

it('is held until it is released', () => {
  const lock = taken(takeLock(path, 'first'));
  expect(takeLock(path, 'second')).toMatchObject({ pid: process.pid, note: 'first' });
  lock.release();
  taken(takeLock(path, 'second')).release();
});

it('tells whoever finds it what the holder noted last', () => {
  const lock = taken(takeLock(path, 'still starting'));
  lock.note('console http://127.0.0.1:8787/console/');
  expect(takeLock(path, '')).toMatchObject({ note: 'console http://127.0.0.1:8787/console/' });
  lock.release();
});

it('is taken over from a process that died', () => {
  taken(takeLock(path, 'makes the folder')).release();
  writeFileSync(path, JSON.stringify({ pid: 4_194_305, born: '1', note: 'dead' }));
  expect(holderOf(path)).toBeUndefined();
  taken(takeLock(path, 'mine'));
  expect(holderOf(path)).toMatchObject({ note: 'mine' });
});

it('is taken over when the pid now belongs to another process', () => {
  taken(takeLock(path, 'makes the folder')).release();
  writeFileSync(path, JSON.stringify({ pid: process.pid, born: '1', note: 'somebody before me' }));
  expect('release' in takeLock(path, 'mine')).toBe(true);
});

it('is taken over when the file is damaged', () => {
  taken(takeLock(path, 'makes the folder')).release();
  writeFileSync(path, '{"pid":');
  expect('release' in takeLock(path, 'mine')).toBe(true);
});

it('leaves no draft behind', () => {
  const lock = taken(takeLock(path, 'x'));
  takeLock(path, 'y');
  lock.note('z');
  expect(readdirSync(join(folder, 'deep'))).toEqual(['start.lock']);
});

it('does not release what another has taken over', () => {
  const lock = taken(takeLock(path, 'x'));
  const parent = { pid: process.ppid, born: birthOf(process.ppid), note: 'other' };
  writeFileSync(path, JSON.stringify(parent));
  lock.release();
  expect(holderOf(path)).toMatchObject({ note: 'other' });
});
