import sharp, { type Sharp } from 'sharp';
import { heicPixels } from './heicPixels.ts';

/** What became of a preview: its JPEG, or why there is none. */
export type Preview = { made: Buffer } | { failed: 'unsupported' | 'refused' };

/** What is to come out of what. */
export interface PreviewOrder {
  /** By content. */
  mime: string;
  /** Of the result, in pixels. */
  longestSide: number;
  /** Pixels that are decoded at most. */
  decoded: number;
}

// One picture at a time and nothing kept: the worker has other things to do.
sharp.concurrency(1);
sharp.cache(false);

/**
 * A small JPEG of a picture, upright, without EXIF, GPS, colour profile or anything else that was beside the pixels
 * (sharp writes no metadata unless told to). HEIC, which the free build of libvips does not decode, goes by libheif.
 * `refused`: more pixels than the limit; `unsupported`: it cannot be decoded.
 */
export async function imagePreview(
  bytes: Uint8Array,
  { mime, longestSide, decoded }: PreviewOrder,
): Promise<Preview> {
  try {
    const picture = await (mime === 'image/heic' ? decodedHeic : decodedPicture)(bytes, decoded);
    if (typeof picture === 'string') return { failed: picture };
    const made = await picture
      .resize(longestSide, longestSide, { fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .jpeg({ quality: 80 })
      .toBuffer();
    return { made };
  } catch {
    // Broken or unknown pictures are what people send; the original stays as it is.
    return { failed: 'unsupported' };
  }
}

/** A picture that stands upright; its pixels are decoded when they are asked for. */
async function decodedPicture(bytes: Uint8Array, most: number): Promise<Sharp | 'refused'> {
  const options = { failOn: 'none', animated: false } as const;
  const { width, height } = await sharp(bytes, { ...options, limitInputPixels: false }).metadata();
  return width * height > most
    ? 'refused'
    : sharp(bytes, { ...options, limitInputPixels: most }).autoOrient();
}

async function decodedHeic(bytes: Uint8Array, most: number): Promise<Sharp | 'refused'> {
  const pixels = await heicPixels(bytes, most);
  // The file may be another kind of HEIF, such as AVIF, under a brand of both.
  if (pixels === null) return decodedPicture(bytes, most);
  if (pixels === 'refused') return pixels;
  const { width, height, rgba } = pixels;
  return sharp(rgba, { raw: { width, height, channels: 4 } });
}
