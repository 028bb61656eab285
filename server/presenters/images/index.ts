import { stripJpeg } from './jpeg.ts';
import { stripPng } from './png.ts';

/** How each kind of picture loses what it says beside the picture. */
const strippers: Readonly<Record<string, (bytes: Buffer) => Buffer>> = {
  'image/jpeg': stripJpeg,
  'image/png': stripPng,
};

/** Kinds of pictures that the console shows. */
export const shownImages = Object.keys(strippers);

interface Image {
  bytes: Buffer;
  mime: string;
}

/** The picture as others may see it; the stored original keeps everything (design §5.7). */
export function presentImage({ bytes, mime }: Image): Image {
  const strip = strippers[mime];
  return { mime, bytes: strip && bytes.length > 2 ? strip(bytes) : bytes };
}
