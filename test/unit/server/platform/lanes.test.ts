import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { createLanes } from '../../../../server/platform/lanes.ts';

it('runs tasks of one key in order, whatever each takes, and other keys beside them', async () => {
  const lanes = createLanes();
  const seen: string[] = [];
  const task = (name: string, ms: number) => async () => {
    await sleep(ms);
    seen.push(name);
  };
  await Promise.all([
    lanes.run('a', task('a1', 30)),
    lanes.run('a', task('a2', 1)),
    lanes.run('b', task('b1', 5)),
    lanes.run('a', task('a3', 1)),
  ]);
  expect(seen).toEqual(['b1', 'a1', 'a2', 'a3']);
});

it('goes on after a task that failed, and gives its error to its own caller only', async () => {
  const lanes = createLanes();
  const failing = lanes.run('a', () => Promise.reject(new Error('mine')));
  const next = lanes.run('a', async () => 'fine');
  await expect(failing).rejects.toThrow('mine');
  await expect(next).resolves.toBe('fine');
});
