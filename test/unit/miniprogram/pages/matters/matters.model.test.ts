import { expect, it } from 'vitest';
import { matterRows, nextWords } from '../../../../../miniprogram/pages/matters/matters.model.ts';

const matter = {
  ...{ no: 'XS20261128ABCDEF', kindLabel: '举报线索', statusLabel: '核查中', action: null },
  ...{ submittedAt: '2026-11-28T02:00:00.000Z', next: '核查后决定是否立案', dueOn: '2026-12-10' },
  lastAnswerAt: '2026-11-28T02:00:00.000Z',
};

it('says what comes next and by when, or else since when it is there', () => {
  expect(nextWords(matter)).toBe('核查后决定是否立案，2026年12月10日前');
  expect(nextWords({ ...matter, dueOn: null })).toBe('核查后决定是否立案');
  expect(nextWords({ ...matter, next: null })).toBe('2026年11月28日提交');
});

it('marks what the bureau wrote to since it was opened', () => {
  expect(matterRows([matter], {})).toMatchObject([
    { title: '举报线索', state: '核查中', marked: true, url: '/pages/matter/matter?no=XS20261128ABCDEF' },
  ]);
  expect(matterRows([matter], { [matter.no]: matter.lastAnswerAt })).toMatchObject([{ marked: false }]);
});
