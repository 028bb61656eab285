import { expect, it } from 'vitest';
import { checkTags } from '../../../../../server/domain/appointments/tags.ts';

const faultsOf = (...said: string[]) =>
  checkTags(said).problems.map(({ path, code, message }) => `${path} ${code} ${message}`);

it('keeps each tag once, without blanks around it', () => {
  const said = [' 骨干 ', '骨干', '\u3000会方言', '2026 年新聘', '十二个字的标签正好放得下'];
  expect(checkTags(said)).toEqual({
    tags: ['骨干', '会方言', '2026 年新聘', '十二个字的标签正好放得下'],
    problems: [],
  });
  expect(checkTags([])).toEqual({ tags: [], problems: [] });
});

it('says everything that is wrong at once, each at its place', () => {
  expect(faultsOf('骨干', ' ', '这一个标签有十三个字长了一点', '骨\u200b干', '13800138000')).toEqual([
    'tags.1 required 这个标签是空的，请填写或删去。',
    'tags.2 too_long 每个标签最多 12 个字，请写短一些。',
    'tags.3 characters 标签里有看不见的字符，请重新输入。',
    'tags.4 number 标签里像是有电话或证件号码，请删去，不要写个人信息。',
  ]);
});

it('counts signs, not halves of signs', () => {
  expect(checkTags(['𠮷'.repeat(12)]).problems).toEqual([]);
  expect(faultsOf('𠮷'.repeat(13))).toHaveLength(1);
});

it.each([
  ['a mobile number', '138 0013 8000'],
  ['a mobile number with hyphens', '138-00138000'],
  ['full-width figures', '１３８００１３８０００'],
  ['Chinese figures', '一三八零零一三八〇〇〇'],
  ['figures in circles', '①③⑧⑧⑧⑧⑧⑧'],
  ['a fixed line', '电话87654321'],
  ['a whole identity number', '11010519491231002X'],
  ['a part of an identity number', '11010519491X'],
])('no number of a person: %s', (_what, tag) => {
  expect(faultsOf(tag)).toEqual([expect.stringMatching(/^tags\.0 number /)]);
});

it.each(['\n骨干', '骨\u0000干', '骨\u202e干', '\ud800', '骨\ufe0f干'])(
  'no sign that nobody sees: %j',
  (tag) => {
    expect(faultsOf(tag)).toEqual([expect.stringMatching(/^tags\.0 characters /)]);
  },
);

it('ten at most, counted without those said twice', () => {
  const ten = Array.from({ length: 10 }, (_, at) => `标签${at}`);
  expect(checkTags([...ten, '标签0']).problems).toEqual([]);
  expect(faultsOf(...ten, '再一个')).toEqual(['tags too_many 每位监督员最多 10 个标签，请删去几个。']);
});
