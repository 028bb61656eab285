import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, it } from 'vitest';
import { type QrPoster, qrPosterPdf } from '../../../../server/presenters/qrPoster.ts';

const poster: QrPoster = {
  ...{
    no: 'EW20261130ABCDEF',
    name: '门诊大厅',
    kind: 'unit',
    subject: null,
    url: 'https://weixin.qq.com/q/abc',
  },
  ...{
    supervisor: '医疗保障基金社会监督员',
    account: '某市医保',
    bureau: '某某市医疗保障局',
    phone: '010-12345678',
  },
  ...{ expiresAt: null, now: new Date('2026-11-30T02:00:00Z') },
};

/** Text of the one page, without white space. */
async function read(changes: Partial<QrPoster>): Promise<string> {
  const data = new Uint8Array(await qrPosterPdf({ ...poster, ...changes }));
  const pdf = await getDocument({ data, verbosity: 0 }).promise;
  expect(pdf.numPages).toBe(1);
  const { items } = await (await pdf.getPage(1)).getTextContent();
  return items.map((item) => ('str' in item ? item.str.replaceAll(/\s/g, '') : '')).join('');
}

it('says the whole sentence, however the rules call the supervisors', { timeout: 60_000 }, async () => {
  expect(await read({})).toContain('报名当医疗保障基金社会监督员反映医保基金问题、查询办理进度');
});

it.each([8, 24, 40, 60])(
  'names an institution of %i signs without losing a word',
  { timeout: 60_000 },
  async (length) => {
    const subject = '某省某市第一人民医院互联网门诊部'.padEnd(length, '东湖院区').slice(0, length);
    expect(await read({ kind: 'institution', subject })).toContain(`${subject}使用医保基金的问题，可以匿名`);
  },
);
