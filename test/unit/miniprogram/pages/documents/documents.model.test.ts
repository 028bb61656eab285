import { expect, it } from 'vitest';
import { documentView } from '../../../../../miniprogram/pages/document/document.model.ts';
import { documentRows } from '../../../../../miniprogram/pages/documents/documents.model.ts';

const row = { no: 'WJ1', kind: '简报', title: '第一季度', publishedAt: '2026-11-28T02:00:00.000Z' };

it('marks what was not opened', () => {
  expect(
    documentRows([
      { ...row, read: false },
      { ...row, read: true },
    ]),
  ).toMatchObject([
    { state: '未读', marked: true, text: '简报　2026年11月28日' },
    { state: '已读', marked: false },
  ]);
});

it('is read in paragraphs, with the document that it makes known', () => {
  const text = '各监督员：\n\n  现将办法印发给你们。\n';
  const document = { ...row, text, read: false, sourceNo: '某发〔2026〕1号', sourceDate: '2026-01-05' };
  expect(documentView(document)).toMatchObject({
    source: '文件：某发〔2026〕1号，2026年1月5日',
    paragraphs: [{ text: '各监督员：' }, { text: '现将办法印发给你们。' }],
  });
  expect(documentView({ ...document, sourceNo: null, sourceDate: null }).source).toBe('');
});
