/** JFIF and Adobe's colour transform: without them colours change. Everything else is about the picture. */
const keptApps = [0xe0, 0xee];
const comment = 0xfe;
const startOfScan = 0xda;
const orientationTag = 0x0112;

/**
 * A JPEG without EXIF, XMP, thumbnails and comments, which tell where and with what a photo was taken. Only
 * the orientation stays, so that nobody lies on their side. Bytes that are no JPEG come back as they are.
 */
export function stripJpeg(bytes: Buffer): Buffer {
  if (bytes.readUInt16BE(0) !== 0xffd8) return bytes;
  const parts: Buffer[] = [bytes.subarray(0, 2)];
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    if (marker === startOfScan) break;
    const end = at + 2 + bytes.readUInt16BE(at + 2);
    const isMetadata = (marker >= 0xe0 && marker <= 0xef && !keptApps.includes(marker)) || marker === comment;
    const segment = bytes.subarray(at, end);
    if (!isMetadata) parts.push(segment);
    else if (marker === 0xe1) parts.push(orientationOnly(segment));
    at = end;
  }
  return Buffer.concat([...parts, bytes.subarray(at)]);
}

/** An EXIF segment with nothing but the orientation of the given one; empty when that has none. */
function orientationOnly(segment: Buffer): Buffer {
  const orientation = orientationOf(segment);
  if (orientation < 2 || orientation > 8) return Buffer.alloc(0);
  const head = Buffer.from('ffe100224578696600004d4d002a00000008000101120003000000010000000000000000', 'hex');
  head.writeUInt16BE(orientation, 28);
  return head;
}

/** 1–8 as EXIF numbers them, 0 when the segment does not say. */
function orientationOf(segment: Buffer): number {
  if (segment.toString('latin1', 4, 10) !== 'Exif\0\0' || segment.length < 18) return 0;
  const tiff = segment.subarray(10);
  const little = tiff.toString('latin1', 0, 2) === 'II';
  const u16 = (at: number) =>
    at + 2 > tiff.length ? 0 : little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at);
  const directory = little ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  for (let i = 0; i < Math.min(u16(directory), 64); i += 1) {
    const entry = directory + 2 + 12 * i;
    if (u16(entry) === orientationTag) return u16(entry + 8);
  }
  return 0;
}
