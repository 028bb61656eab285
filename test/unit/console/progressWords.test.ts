import { describe, expect, it } from 'vitest';
import { progressWords } from '../../../console/src/pages/broadcasts/progressWords.ts';

const running = { state: 'running', frozen: true, total: 1_000, finished: 400, percent: 40 } as const;

describe('progressWords', () => {
  it.each([
    [180, '大约还要 3 分钟。'],
    [20, '大约还要不到 1 分钟。'],
    [7_200, '大约还要 2 小时。'],
    [7_260, '大约还要 2 小时 1 分钟。'],
  ])('says how long %i seconds are', (secondsLeft, words) => {
    expect(progressWords({ ...running, perMinute: 200, secondsLeft })).toBe(
      `已处理 400 / 1000 人（40%），每分钟约 200 人，${words}`,
    );
  });

  it('promises nothing before it can', () => {
    const unknown = { ...running, perMinute: null, secondsLeft: null };
    expect(progressWords(unknown)).toBe('已处理 400 / 1000 人（40%），正在发送。');
    expect(progressWords({ ...unknown, state: 'paused' })).toBe('已处理 400 / 1000 人（40%）。');
    expect(progressWords({ ...unknown, frozen: false, total: null })).toBe('正在确定名单……');
  });
});
