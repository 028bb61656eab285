import sharp from 'sharp';

/** What became of a preview: its JPEG, or why there is none. */
export type Preview = { made: Buffer } | { failed: 'unsupported' | 'refused' };

/** Both in pixels: the longest side of the result, and how many are decoded at most. */
export interface PreviewLimits {
  longestSide: number;
  decoded: number;
}

// One picture at a time and nothing kept: the worker has other things to do.
sharp.concurrency(1);
sharp.cache(false);

/**
 * A small JPEG of a picture, upright, without EXIF, GPS, colour profile or anything else that was beside the pixels
 * (sharp writes no metadata unless told to). `refused`: more pixels than the limit; `unsupported`: it cannot be
 * decoded here, as HEIC cannot with the free build of libvips.
 */
export async function imagePreview(
  bytes: Uint8Array,
  { longestSide, decoded }: PreviewLimits,
): Promise<Preview> {
  const options = { limitInputPixels: decoded, failOn: 'none', animated: false } as const;
  try {
    const { width, height } = await sharp(bytes, { ...options, limitInputPixels: false }).metadata();
    if (width * height > decoded) return { failed: 'refused' };
    const made = await sharp(bytes, options)
      .autoOrient()
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
