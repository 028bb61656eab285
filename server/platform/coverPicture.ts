import sharp from 'sharp';

const width = 900;
const height = 383;
/** Enough for any camera; more is an attack. */
const mostPixels = 60_000_000;

/**
 * A picture as a cover: upright, cut to 2.35:1 (900 × 383), JPEG, without metadata; null for what cannot be decoded or is
 * no JPEG or PNG.
 */
export async function coverPicture(bytes: Uint8Array): Promise<Buffer | null> {
  try {
    const image = sharp(bytes, { limitInputPixels: mostPixels });
    const { format } = await image.metadata();
    if (format !== 'jpeg' && format !== 'png') return null;
    return await image
      .autoOrient()
      .resize(width, height, { fit: 'cover' })
      .flatten({ background: '#ffffff' })
      .jpeg({ quality: 85 })
      .toBuffer();
  } catch {
    // Broken pictures are what people send.
    return null;
  }
}

/** Our own plain cover: bars of the product's colour, no words, so that it fits every unit. */
const plain = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
<rect width="900" height="383" fill="#0b5c8a"/><rect y="300" width="900" height="83" fill="#084a70"/>
<circle cx="450" cy="170" r="92" fill="none" stroke="#ffffff" stroke-width="10"/>
<path d="M405 172 l32 34 l62 -70" fill="none" stroke="#ffffff" stroke-width="16" stroke-linecap="round" stroke-linejoin="round"/>
</svg>`;

/** The cover of an article without one of its own. */
export async function plainCover(): Promise<Buffer> {
  return sharp(Buffer.from(plain)).jpeg({ quality: 85 }).toBuffer();
}
