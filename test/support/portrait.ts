import sharp from 'sharp';

const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="295" height="413">
  <rect width="295" height="413" fill="#7fb2e5"/>
  <path d="M20 413c10-110 60-130 128-130s118 20 127 130z" fill="#2f4858"/>
  <rect x="122" y="240" width="50" height="60" fill="#e8b796"/>
  <ellipse cx="147" cy="170" rx="78" ry="98" fill="#f2c9ac"/>
  <path d="M66 160c-4-90 50-112 84-110 44 2 84 30 78 110-14-46-50-60-80-60s-68 14-82 60z" fill="#6b6f76"/>
</svg>`;

/** A drawn passport photo of nobody, JPEG. */
export function portrait(): Promise<Buffer> {
  return sharp(Buffer.from(drawing)).jpeg({ quality: 85 }).toBuffer();
}
