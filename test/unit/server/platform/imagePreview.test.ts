import { deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { imagePreview } from '../../../../server/platform/imagePreview.ts';
import { canary, gpsBytes, photo } from '../../../support/evidenceFiles.ts';

const limits = { mime: 'image/jpeg', longestSide: 200, decoded: 1_000_000 };
async function made(bytes: Uint8Array): Promise<Buffer> {
  const preview = await imagePreview(bytes, limits);
  if (!('made' in preview)) throw new Error(preview.failed);
  return preview.made;
}

describe('a preview', () => {
  it('has none of the EXIF of its original, whose bytes do', async () => {
    const original = await photo();
    const preview = await made(original);
    for (const word of [canary.model, canary.owner, gpsBytes]) {
      expect(original.includes(word)).toBe(true);
      expect(preview.includes(word)).toBe(false);
    }
    const { exif, icc, xmp, iptc, orientation, format } = await sharp(preview).metadata();
    expect({ exif, icc, xmp, iptc, orientation, format }).toEqual({ format: 'jpeg' });
  });

  it('stands upright, as the EXIF said, and within the size', async () => {
    const { width, height } = await sharp(await made(await photo())).metadata();
    expect([width, height]).toEqual([150, 200]);
  });

  it('is never larger than its original, and shows what was transparent as white', async () => {
    const background = { r: 0, g: 0, b: 0, alpha: 0 };
    const clear = await sharp({ create: { width: 10, height: 10, channels: 4, background } })
      .png()
      .toBuffer();
    const { data, info } = await sharp(await made(clear))
      .raw()
      .toBuffer({ resolveWithObject: true });
    expect([info.width, info.height]).toEqual([10, 10]);
    expect([...data.subarray(0, 3)].every((value) => value > 250)).toBe(true);
  });

  it('is not made of a picture that would fill the memory', async () => {
    // 1 bit a pixel: 60,000 × 60,000 in a few hundred KB.
    const bomb = pngOf(60_000, 60_000);
    expect(bomb.length).toBeLessThan(1_000_000);
    expect(await imagePreview(bomb, limits)).toEqual({ failed: 'refused' });
  });

  it('is not made of what is no picture', async () => {
    expect(await imagePreview(Buffer.from('\xff\xd8\xff nothing', 'latin1'), limits)).toEqual({
      failed: 'unsupported',
    });
  });
});

/** A black PNG, whose rows compress to nothing. */
function pngOf(width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 1;
  const chunk = (type: string, data: Buffer) => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    // The sum at the end is not looked at before the size is.
    return Buffer.concat([length, Buffer.from(type), data, Buffer.alloc(4)]);
  };
  const rows = deflateSync(Buffer.alloc(1 + width / 8));
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('IDAT', rows),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
