import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleHtml } from '../../../../../server/domain/massMessages/articleHtml.ts';
import { articleProblems } from '../../../../../server/domain/massMessages/articleProblems.ts';
import { contentProblems } from '../../../../../server/domain/massMessages/contentProblems.ts';
import { readFinish } from '../../../../../server/domain/massMessages/finish.ts';
import { articleLimits, mostBodySigns } from '../../../../../server/domain/massMessages/limits.ts';
import { parseMarkup } from '../../../../../server/domain/massMessages/markup.ts';
import { massQuota, quotaWords } from '../../../../../server/domain/massMessages/quota.ts';

const article = { title: '标题', author: '', digest: '', body: '正文' };

describe('markup', () => {
  it('knows paragraphs, headings and lists', () => {
    expect(parseMarkup('# 要点\r\n- 一\n- 二\n\n段落\n• 三\n#紧挨着\n-\n#')).toEqual([
      { kind: 'heading', text: '要点' },
      { kind: 'list', items: ['一', '二'] },
      { kind: 'paragraph', text: '段落' },
      { kind: 'list', items: ['三'] },
      { kind: 'heading', text: '紧挨着' },
    ]);
  });

  it('whatever is typed: only our four tags come out, and every word survives', () => {
    const text = fc.string({
      unit: fc.constantFrom('<', '>', '&', '"', "'", '#', '-', ' ', '\n', 'a', '字', '\u0001', '/'),
    });
    fc.assert(
      fc.property(text, (body) => {
        const html = articleHtml(body);
        expect(html.replace(/<\/?(?:h2|p|ul|li)>/g, '')).not.toMatch(/[<>"']/);
        const words = (one: string) => one.replace(/[^a字]/g, '');
        const back = html.replace(/<[^>]*>/g, '').replaceAll(/&(?:amp|lt|gt|quot|#39);/g, '');
        expect(words(back)).toBe(words(body));
      }),
    );
  });
});

describe('limits', () => {
  it.each([
    ['title', articleLimits.title],
    ['author', articleLimits.author],
    ['digest', articleLimits.digest],
    ['body', mostBodySigns],
  ] as const)('%s: %i signs and no more, counted by code point', (path, most) => {
    expect(articleProblems({ ...article, [path]: '😀'.repeat(most) })).toEqual([]);
    expect(articleProblems({ ...article, [path]: '😀'.repeat(most + 1) })).toMatchObject([
      { path, code: 'too_long' },
    ]);
  });

  it('says everything at once, with an escaped body that grows', () => {
    const problems = articleProblems({ ...article, title: ' ', body: '&'.repeat(5_000) });
    expect(problems.map(({ path, code }) => `${path} ${code}`)).toEqual(['title required', 'body too_long']);
    expect(articleProblems({ ...article, body: ' \n#\n-' })).toMatchObject([
      { path: 'body', code: 'required' },
    ]);
  });
});

it('neither cases nor people nor undecided policy, in any field', () => {
  const text = {
    title: '征求意见稿',
    author: '举报人：王小明',
    digest: '某市人民医院被查',
    body: '电话 13812345678',
  };
  expect(contentProblems(text, ['某市人民医院']).map(({ path, code }) => `${path} ${code}`)).toEqual([
    'title unconfirmed',
    'author person',
    'digest institution',
    'body mobile',
  ]);
  expect(contentProblems(article, ['某市人民医院'])).toEqual([]);
});

describe('turns', () => {
  const at = (text: string) => new Date(`${text}+08:00`);
  const now = at('2026-12-01T00:30');

  it.each([
    [[], null, 0, 4, 1],
    // The evening before is another day and another month in Beijing.
    [['2026-11-30T23:59'], null, 0, 4, 1],
    [['2026-12-01T00:01'], null, 1, 3, 0],
    [[], '2026-12-01T00:10', 0, 4, 0],
    [[], '2026-11-30T23:59', 0, 4, 1],
  ])('%j, refused %s', (used, refused, monthUsed, monthLeft, dayLeft) => {
    const quota = massQuota({ used: used.map(at), refusedAt: refused === null ? null : at(refused) }, now);
    expect(quota).toMatchObject({ month: { used: monthUsed, left: monthLeft }, day: { left: dayLeft } });
  });

  it('the month binds the day', () => {
    const used = ['01', '02', '03', '04'].map((day) => at(`2026-12-${day}T09:00`));
    const quota = massQuota({ used, refusedAt: null }, at('2026-12-05T09:00'));
    expect(quota).toMatchObject({ month: { used: 4, left: 0 }, day: { left: 0 } });
    expect(quotaWords(quota)).toBe('本月已群发 4 次，还可 0 次；今天还可 0 次。');
  });
});

it.each([
  ['send success', { sent: true }],
  ['sendsuccess', { sent: true }],
  ['send fail', { sent: false, cause: 'sendFail' }],
  ['err(40002)', { sent: false, cause: 'err40002', reason: expect.stringContaining('30 分钟') }],
  ['err(20001)', { sent: false, cause: 'err20001', reason: expect.stringContaining('政治') }],
  ['err(12345)', { sent: false, cause: 'err12345', reason: expect.stringContaining('12345') }],
  ['something new', { sent: false, cause: 'sendFail' }],
])('%s', (status, expected) => {
  expect(readFinish(status)).toMatchObject(expected);
});
