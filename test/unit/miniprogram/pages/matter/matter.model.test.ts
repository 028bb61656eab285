import { expect, it } from 'vitest';
import {
  lineProblem,
  type Matter,
  matterView,
} from '../../../../../miniprogram/pages/matter/matter.model.ts';

const at = '2026-11-28T02:00:00.000Z';
const matter = (changes: Partial<Matter> = {}): Matter => ({
  ...{ no: 'YJ20261128ABCDEF', kindLabel: '意见建议', statusLabel: '已答复', submittedAt: at, next: null },
  ...{ action: null, dueOn: null, lastAnswerAt: at, mayWrite: true, mayObject: true },
  messages: [
    { from: 'office', at, text: '要多等几天。', label: '延期说明' },
    { from: 'office', at, text: '请补充。', label: null },
    { from: 'reporter', at, text: '好的。', label: null },
  ],
  ...changes,
});

it('tells who wrote what, and an explanation of a delay from a message', () => {
  const { lines, since } = matterView(matter());
  expect(since).toBe('2026年11月28日提交');
  expect(lines.map(({ who, isOwn }) => [who, isOwn])).toEqual([
    ['医保部门：延期说明', false],
    ['医保部门', false],
    ['我', true],
  ]);
  expect(new Set(lines.map(({ key }) => key)).size).toBe(3);
});

it.each([
  ['YJ1', null, undefined],
  ['XS1', 'claimReward', '/pages/rewards/rewards?no=XS1'],
  ['ZF1', 'resubmit', '/pages/report/report?no=ZF1'],
  ['SQ1', 'resubmit', '/pages/apply/apply?no=SQ1'],
  ['TS1', 'explain', undefined],
] as const)('%s with %s leads to %s', (no, action, url) => {
  expect(matterView(matter({ no, action })).link?.url).toBe(url);
});

it('a line has something in it, and not too much', () => {
  expect(lineProblem(' \n ')).toContain('请先写');
  expect(lineProblem('长'.repeat(3001))).toContain('3000');
  expect(lineProblem('长'.repeat(3000))).toBe('');
});
