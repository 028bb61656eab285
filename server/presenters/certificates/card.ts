import { dayWords } from '../dayWords.ts';
import { colours, finish, line, nameOfUnit, newDocument } from './document.ts';
import { drawQr } from './qr.ts';
import type { CertificateData } from './types.ts';

const mm = 72 / 25.4;
/** A card for a lanyard: 90 by 130 mm, in points. */
const width = 90 * mm;
const height = 130 * mm;
const left = 18;
const inner = width - 2 * left;
const headHeight = 74;
const photo = { x: left + 4, y: headHeight + 20, width: 25 * mm, height: 35 * mm };

/** A card to be carried on duty, with photo; the seal goes over its lower corner. */
export function drawCard(data: CertificateData): Promise<Buffer> {
  const pdf = newDocument([width, height], `${data.kind} ${data.no}`, data.now);
  head(pdf, data);
  portrait(pdf, data.photo);
  person(pdf, data);
  facts(pdf, data);
  foot(pdf, data);
  return finish(pdf);
}

function head(pdf: PDFKit.PDFDocument, { kind, issuer }: CertificateData): void {
  pdf.rect(0, 0, width, height).fill(colours.paper);
  pdf.rect(0, 0, width, headHeight).fill(colours.red);
  pdf.rect(0, headHeight, width, 2.5).fill(colours.gold);
  const white = { colour: '#ffffff', align: 'center' } as const;
  line(pdf, issuer, { x: left, y: 14, width: inner }, { font: 'text', size: 12, ...white });
  const spacing = [...kind].length > 8 ? 0 : 3;
  line(
    pdf,
    kind,
    { x: left + spacing / 2, y: 34, width: inner },
    { font: 'bold', size: 24, spacing, ...white },
  );
}

/** A picture that cannot be read leaves the frame for a paper photo. */
function portrait(pdf: PDFKit.PDFDocument, bytes: Buffer | undefined): void {
  const { x, y } = photo;
  if (!placed(pdf, bytes)) {
    const look = { font: 'text', size: 10, colour: colours.faint, align: 'center' } as const;
    line(pdf, '照片', { x, y: y + photo.height / 2 - 8, width: photo.width }, look);
  }
  pdf.lineWidth(0.8).strokeColor(colours.gold).rect(x, y, photo.width, photo.height).stroke();
}

function placed(pdf: PDFKit.PDFDocument, bytes: Buffer | undefined): boolean {
  if (!bytes) return false;
  const { x, y, width: across, height: down } = photo;
  pdf.save().rect(x, y, across, down).clip();
  try {
    pdf.image(bytes, x, y, { cover: [across, down], align: 'center', valign: 'center' });
    return true;
  } catch {
    return false;
  } finally {
    pdf.restore();
  }
}

function person(pdf: PDFKit.PDFDocument, { name, sex, unit }: CertificateData): void {
  const x = photo.x + photo.width + 16;
  const across = width - left - x;
  const label = { font: 'text', size: 9, colour: colours.faint } as const;
  line(pdf, '姓名', { x, y: photo.y, width: across }, label);
  pdf.font('bold').fontSize(nameSize(name)).fillColor(colours.ink);
  pdf.text(name, x, photo.y + 13, { width: across, height: 46, lineGap: 0, ellipsis: true });
  const below = Math.max(photo.y + 44, pdf.y + 4);
  if (sex) line(pdf, `性别　${sex}`, { x, y: below, width: across }, { font: 'text', size: 10 });
  if (!unit) return;
  const y = below + (sex ? 18 : 0);
  pdf.font('text').fontSize(9).fillColor(colours.faint);
  pdf.text(unit, x, y, { width: across, height: photo.y + photo.height + 12 - y, ellipsis: true });
}

/** A long name of several parts takes two lines. */
const nameSize = (name: string): number => ([...name].length > 5 ? 14 : 21);

function facts(pdf: PDFKit.PDFDocument, data: CertificateData): void {
  const term = `${dayWords(data.termStart)}至${dayWords(data.termEnd)}`;
  const rows = [
    ['身份', data.supervisor],
    ['编号', data.no],
    ['聘期', term],
  ] as const;
  let y = photo.y + photo.height + 14;
  for (const [label, text] of rows) {
    line(pdf, label, { x: left + 4, y, width: 28 }, { font: 'text', size: 9.5, colour: colours.faint });
    line(pdf, text, { x: left + 34, y, width: inner - 34 }, { font: 'text', size: 10.5 });
    y += 18;
  }
}

function foot(pdf: PDFKit.PDFDocument, data: CertificateData): void {
  const side = 62;
  const top = height - side - 24;
  drawQr(pdf, data.verifyUrl, { x: left, y: top, side });
  const small = { font: 'text', size: 7, colour: colours.faint, align: 'center' } as const;
  line(pdf, '扫码查验真伪', { x: left, y: top + side + 2, width: side }, small);
  const right = { x: left + side + 10, width: inner - side - 10 };
  const middle = { align: 'center' } as const;
  nameOfUnit(pdf, data.issuer, { ...right, y: top + 12 }, 11);
  line(pdf, '（盖章）', { ...right, y: top + 29 }, { ...small, size: 8 });
  line(pdf, dayWords(data.issuedOn), { ...right, y: top + 43 }, { font: 'text', size: 10, ...middle });
}
