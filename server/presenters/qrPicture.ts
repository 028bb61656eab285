import { qrModules } from './certificates/qr.ts';

/** The code for `text` as an SVG picture, sharp at every size. */
export function qrPicture(text: string): Buffer {
  const { size, dark } = qrModules(text);
  const path = dark.map(({ x, y }) => `M${x} ${y}h1v1h-1z`).join('');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${path}"/></svg>`;
  return Buffer.from(svg);
}
