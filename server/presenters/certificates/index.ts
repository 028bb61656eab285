import { type CertificateShape, shapeOf } from '../../domain/certificates/shapes.ts';
import { drawCard } from './card.ts';
import { drawLetter } from './letter.ts';
import type { CertificateData } from './types.ts';

export type { CertificateData } from './types.ts';

/** One layout for each shape. */
const layouts: Readonly<Record<CertificateShape, (data: CertificateData) => Promise<Buffer>>> = {
  letter: drawLetter,
  card: drawCard,
};

/** The certificate as a PDF with its fonts embedded; made when it is asked for, never stored. */
export function certificatePdf(data: CertificateData): Promise<Buffer> {
  return layouts[shapeOf(data.kind)](data);
}
