import QRCode from 'qrcode';

/** Light modules around a code; scanners need them. */
const quiet = 2;

/** The dark modules of the code for `text`, as squares of a grid of `size` modules (quiet zone included). */
export function qrModules(text: string): { size: number; dark: { x: number; y: number }[] } {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' });
  const dark: { x: number; y: number }[] = [];
  for (let y = 0; y < modules.size; y += 1) {
    for (let x = 0; x < modules.size; x += 1) {
      if (modules.get(y, x)) dark.push({ x: x + quiet, y: y + quiet });
    }
  }
  return { size: modules.size + 2 * quiet, dark };
}

/** Draws the code as vectors, so that it is sharp at every size. */
export function drawQr(
  pdf: PDFKit.PDFDocument,
  text: string,
  { x, y, side }: { x: number; y: number; side: number },
): void {
  const { size, dark } = qrModules(text);
  const unit = side / size;
  pdf.rect(x, y, side, side).fill('#ffffff');
  for (const module of dark) pdf.rect(x + module.x * unit, y + module.y * unit, unit, unit);
  pdf.fill('#000000');
}
