import PDFDocument from 'pdfkit';
import { type FontName, fontBytes, fonts } from './fonts.ts';

/** The colours of a certificate: seal red, ink and gold. */
export const colours = {
  red: '#b01c1c',
  ink: '#1d1d1f',
  faint: '#6b6257',
  gold: '#c9a24b',
  paper: '#fffdf8',
};

/** Where text goes: `x`, `y` and `width` in points. */
export interface Box {
  x: number;
  y: number;
  width: number;
}

/** How text looks. `size` is the largest; it shrinks until the text fits into one line of the box. */
export interface Look {
  font: FontName;
  size: number;
  colour?: string;
  align?: 'left' | 'center' | 'right';
  /** Points between characters. */
  spacing?: number;
}

/** A page of a certificate, in points, without margins. */
export function newDocument(size: [number, number], title: string, at: Date): PDFKit.PDFDocument {
  const info = { Title: title, Producer: 'Fundwatch', CreationDate: at };
  const document = new PDFDocument({ size, margin: 0, info, lang: 'zh-CN', font: '' });
  for (const name of Object.keys(fonts) as FontName[]) document.registerFont(name, fontBytes(name));
  return document;
}

/** Smallest size that is still read without a glass, in points. */
const smallest = 6;

/** One line of text, as large as the box allows. @returns the size that was used */
export function line(pdf: PDFKit.PDFDocument, text: string, box: Box, look: Look): number {
  const { font, colour = colours.ink, align = 'left', spacing = 0 } = look;
  let { size } = look;
  const widthAt = (points: number) =>
    pdf.font(font).fontSize(points).widthOfString(text) + spacing * [...text].length;
  while (size > smallest && widthAt(size) > box.width) size -= 0.5;
  pdf.font(font).fontSize(size).fillColor(colour);
  pdf.text(text, box.x, box.y, {
    width: box.width,
    align,
    characterSpacing: spacing,
    lineBreak: false,
    height: size * 1.6,
  });
  return size;
}

/**
 * The name of the unit that issues, centred, the last line at `box.y`; a long one takes two lines rather than
 * small print.
 */
export function nameOfUnit(pdf: PDFKit.PDFDocument, name: string, box: Box, size: number): void {
  const look = { font: 'bold', size, align: 'center' } as const;
  const points = [...name];
  if (
    pdf
      .font('bold')
      .fontSize(size * 0.7)
      .widthOfString(name) <= box.width
  ) {
    line(pdf, name, box, look);
    return;
  }
  const half = Math.ceil(points.length / 2);
  const [first, last] = [points.slice(0, half).join(''), points.slice(half).join('')];
  line(pdf, first, { ...box, y: box.y - size * 1.1 }, { ...look, size: size * 0.8 });
  line(pdf, last, { ...box, y: box.y + size * 0.2 }, { ...look, size: size * 0.8 });
}

/** All bytes of a finished document. */
export function finish(pdf: PDFKit.PDFDocument): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    pdf.on('data', (chunk: Buffer) => void chunks.push(chunk));
    pdf.on('end', () => resolve(Buffer.concat(chunks)));
    pdf.on('error', reject);
    pdf.end();
  });
}
