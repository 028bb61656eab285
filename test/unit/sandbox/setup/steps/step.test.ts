import { describe, expect, it } from 'vitest';
import { silent } from '../../../../../sandbox/setup/report/progress.ts';
import { neededStages, runStages, type Step, totalWeight } from '../../../../../sandbox/setup/steps/step.ts';

function step(title: string, log: string[], needed = true, fails = false): Step<null> {
  return {
    title,
    weight: 2,
    needed: () => needed,
    async run() {
      await Promise.resolve();
      log.push(title);
      if (fails) throw new Error(`${title} failed`);
    },
  };
}

describe('stages', () => {
  it('leave out what is done already', async () => {
    const stages = await neededStages([[step('a', [], false)], [step('b', []), step('c', [], false)]], null);
    expect(stages.map((stage) => stage.map(({ title }) => title))).toEqual([['b']]);
    expect(totalWeight(stages)).toBe(2);
  });

  it('run in order and end at a failure, after the whole stage', async () => {
    const log: string[] = [];
    const stages = [[step('a', log, true, true), step('b', log)], [step('c', log)]];
    await expect(runStages(stages, null, silent)).rejects.toThrow('a failed');
    expect(log).toEqual(['a', 'b']);
  });

  it('do not begin once the start was given up', async () => {
    const log: string[] = [];
    const signal = AbortSignal.abort(new Error('stopped'));
    await expect(runStages([[step('a', log)]], null, silent, signal)).rejects.toThrow('stopped');
    expect(log).toEqual([]);
  });
});
