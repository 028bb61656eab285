import { expect, it } from 'vitest';
import { opinionDeadline } from '../../../../server/domain/applications/opinionDeadline.ts';
import { articleInWords } from '../../../../server/domain/articles.ts';

it.each([
  ['4(3)', '第四条第（三）项'],
  ['10', '第十条'],
  ['12(1)', '第十二条第（一）项'],
  ['20(11)', '第二十条第（十一）项'],
  ['8(1)2', '第八条第（一）项第2目'],
  ['38(1),41¶2', '第三十八条第（一）项、第四十一条第二款'],
  ['36-47', '第三十六条至第四十七条'],
  ['annex2', '附件2'],
  ['S9', 'S9'],
])('%s is written %s', (article, words) => {
  expect(articleInWords(article)).toBe(words);
});

it('a unit has ten working days, or fourteen days where no holiday table is known (ours)', () => {
  expect(opinionDeadline('2026-09-30')).toBe('2026-10-20');
  expect(opinionDeadline('2099-12-20')).toBe('2100-01-03');
});
