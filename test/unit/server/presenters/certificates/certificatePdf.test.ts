import jsQR from 'jsqr';
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import { type CertificateData, certificatePdf } from '../../../../../server/presenters/certificates/index.ts';
import { qrModules } from '../../../../../server/presenters/certificates/qr.ts';
import { portrait } from '../../../../support/portrait.ts';

const verifyUrl = 'https://fund.example/verify/AbCdEfGhIjKlMnOpQrStUv';
const data: CertificateData = {
  kind: '聘书',
  no: '聘字〔2026〕第0001号',
  name: '林晓梅',
  sex: '女',
  unit: '退休教师',
  supervisor: '医疗保障基金社会监督员',
  measure: '《某省医疗保障基金社会监督员管理办法》',
  termStart: '2026-11-25',
  termEnd: '2029-11-24',
  issuedOn: '2026-11-25',
  issuer: '某某市医疗保障局',
  verifyUrl,
  now: new Date('2026-11-25T02:00:00Z'),
};

/** Text of the one page without spaces, where it stands, its fonts and whether it has a picture. */
async function read(changes: Partial<CertificateData>) {
  const bytes = await certificatePdf({ ...data, ...changes });
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  expect(pdf.numPages).toBe(1);
  const page = await pdf.getPage(1);
  const [, , width = 0, height = 0] = page.view;
  const items = (await page.getTextContent()).items.flatMap((item) => ('str' in item ? [item] : []));
  const { fnArray } = await page.getOperatorList();
  for (const { transform, width: across } of items) {
    const [x, y] = transform.slice(4) as [number, number];
    expect(x).toBeGreaterThanOrEqual(0);
    expect(x + across).toBeLessThanOrEqual(width);
    expect(y).toBeGreaterThan(0);
    expect(y).toBeLessThan(height);
  }
  return {
    text: items.map(({ str }) => str.replaceAll(/\s/g, '')).join(''),
    hasPicture: fnArray.some((op) => op === OPS.paintImageXObject),
    raw: bytes.toString('latin1'),
  };
}

describe('a certificate', () => {
  it.each(['聘书', '聘任证书', '社会监督员证', '临沧市医保社会监督员证'])(
    '%s says who, what, how long and by whom',
    async (kind) => {
      const { text, raw } = await read({ kind });
      for (const part of [kind, '林晓梅', data.no, data.supervisor, data.issuer, '（盖章）']) {
        expect(text).toContain(part);
      }
      expect(text).toContain('2026年11月25日至2029年11月24日');
      expect(raw.match(/\/FontFile2/g)?.length, 'embedded fonts').toBe(2);
      expect(raw.length).toBeLessThan(200_000);
    },
  );

  it('names the document where it has a title, and leaves it out where it is unknown', async () => {
    expect((await read({})).text).toContain('根据《某省医疗保障基金社会监督员管理办法》');
    const { text } = await read({ measure: null });
    expect(text).not.toMatch(/根据|《/);
  });

  it.each(['聘书', '社会监督员证'])('%s holds long names of people and units', async (kind) => {
    const { text } = await read({
      kind,
      name: '阿卜杜热西提·买买提伊明·托合提',
      issuer: '某某自治区某某某某盟某某某某旗医疗保障局医疗保障基金监督管理科',
    });
    expect(text).toContain('阿卜杜热西提·买买提伊明·托合提');
    expect(text).toContain('医疗保障基金监督管理科');
  });

  it('the card carries the photo, or a frame for one', async () => {
    const kind = '社会监督员证';
    expect(await read({ kind, photo: await portrait() })).toMatchObject({ hasPicture: true });
    const broken = await read({ kind, photo: Buffer.from('not a picture') });
    expect(broken.hasPicture).toBe(false);
    expect(broken.text).toContain('照片');
  });

  it('has a QR code that leads to the public page', () => {
    const { size, dark } = qrModules(verifyUrl);
    const scale = 4;
    const side = size * scale;
    const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
    for (const { x, y } of dark) {
      for (let i = 0; i < scale * scale; i += 1) {
        const at = ((y * scale + Math.floor(i / scale)) * side + x * scale + (i % scale)) * 4;
        pixels.fill(0, at, at + 3);
      }
    }
    expect(jsQR(pixels, side, side)?.data).toBe(verifyUrl);
  });
});
