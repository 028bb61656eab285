import { dayWords } from '../dayWords.ts';
import { colours, finish, line, nameOfUnit, newDocument } from './document.ts';
import { drawQr } from './qr.ts';
import type { CertificateData } from './types.ts';

/** A4 on its side, in points. */
const width = 841.89;
const height = 595.28;
const left = 110;
const textWidth = width - 2 * left;

/** A letter of appointment: to be handed over at a ceremony and hung on a wall. */
export function drawLetter(data: CertificateData): Promise<Buffer> {
  const pdf = newDocument([width, height], `${data.kind} ${data.no}`, data.now);
  frame(pdf);
  title(pdf, data.kind);
  body(pdf, data);
  foot(pdf, data);
  return finish(pdf);
}

function frame(pdf: PDFKit.PDFDocument): void {
  pdf.rect(0, 0, width, height).fill(colours.paper);
  pdf.lineWidth(5).strokeColor(colours.red);
  pdf.rect(28, 28, width - 56, height - 56).stroke();
  pdf.lineWidth(1).strokeColor(colours.gold);
  pdf.rect(37, 37, width - 74, height - 74).stroke();
  for (const [x, y, right, down] of corners) corner(pdf, { x, y, right, down });
}

const corners = [
  [37, 37, 1, 1],
  [width - 37, 37, -1, 1],
  [37, height - 37, 1, -1],
  [width - 37, height - 37, -1, -1],
] as const;

/** A bracket of two gold steps, as on old certificates. */
function corner(
  pdf: PDFKit.PDFDocument,
  { x, y, right, down }: { x: number; y: number; right: number; down: number },
): void {
  for (const reach of [26, 17]) {
    pdf.moveTo(x + right * reach, y).lineTo(x + right * reach, y + down * reach);
    pdf.lineTo(x, y + down * reach);
  }
  pdf.lineWidth(1).strokeColor(colours.gold).stroke();
}

/** Two characters stand far apart, longer names closer. */
function title(pdf: PDFKit.PDFDocument, kind: string): void {
  const spacing = Math.max(4, 60 / [...kind].length);
  const look = { font: 'bold', size: 54, colour: colours.red, align: 'center', spacing } as const;
  line(pdf, kind, { x: left + spacing / 2, y: 78, width: textWidth }, look);
}

function body(pdf: PDFKit.PDFDocument, data: CertificateData): void {
  const name = `${data.name}  同志：`;
  line(pdf, name, { x: left, y: 178, width: textWidth }, { font: 'bold', size: 27 });
  const basis = data.measure ? `根据${data.measure}，` : '';
  const term = `${dayWords(data.termStart)}至${dayWords(data.termEnd)}`;
  const text = `${basis}兹聘请您为${data.supervisor}。`;
  pdf.font('text').fontSize(21).fillColor(colours.ink);
  pdf.text(text, left, 232, { width: textWidth, indent: 42, lineGap: 10, align: 'left' });
  // A line of its own, so that no date is torn apart.
  pdf.text(`聘期：${term}。`, left, pdf.y + 2, { width: textWidth, indent: 42 });
  pdf.text('此聘。', left, pdf.y + 12, { width: textWidth, indent: 42 });
}

function foot(pdf: PDFKit.PDFDocument, data: CertificateData): void {
  const side = 84;
  const top = height - 172;
  drawQr(pdf, data.verifyUrl, { x: left, y: top, side });
  const small = { font: 'text', size: 10, colour: colours.faint } as const;
  line(pdf, '扫码查验真伪', { x: left, y: top + side + 4, width: side }, { ...small, align: 'center' });
  line(
    pdf,
    `编号：${data.no}`,
    { x: left + side + 16, y: top + side - 14, width: 200 },
    { ...small, size: 12 },
  );
  const right = { x: width - left - 330, width: 330 };
  nameOfUnit(pdf, data.issuer, { ...right, y: top + 8 }, 20);
  line(pdf, '（盖章）', { ...right, y: top + 38 }, { ...small, size: 11, align: 'center' });
  const day = dayWords(data.issuedOn);
  line(pdf, day, { ...right, y: top + 64 }, { font: 'text', size: 18, align: 'center' });
}
