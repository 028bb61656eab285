import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, it } from 'vitest';
import { heicPixels } from '../../../../server/platform/heicPixels.ts';
import { imagePreview } from '../../../../server/platform/imagePreview.ts';
import { canary, isoMedia } from '../../../support/evidenceFiles.ts';

/**
 * 320 × 240, red in the upper left, blue in the lower right, with owner and place in its EXIF; made by heif-enc (libheif
 * 1.15.1, x265) of a JPEG.
 */
const picture = readFileSync(join(import.meta.dirname, '../../../fixtures/evidence/phone.heic'));
const order = { mime: 'image/heic', longestSide: 160, decoded: 1_000_000 };

it('a picture of an iPhone has a preview, without its EXIF', async () => {
  const preview = await imagePreview(picture, order);
  if (!('made' in preview)) throw new Error(preview.failed);
  const { data, info } = await sharp(preview.made).raw().toBuffer({ resolveWithObject: true });
  expect([info.width, info.height]).toEqual([160, 120]);
  const at = (x: number, y: number) => [...data.subarray((y * 160 + x) * 3, (y * 160 + x) * 3 + 3)];
  const [red = 0, , blueOfRed = 255] = at(40, 30);
  const [redOfBlue = 255, , blue = 0] = at(120, 90);
  expect([red > 150, blueOfRed < 100, redOfBlue < 100, blue > 150]).toEqual([true, true, true, true]);
  for (const word of [canary.model, canary.owner]) {
    expect(picture.includes(word)).toBe(true);
    expect(preview.made.includes(word)).toBe(false);
  }
  expect((await sharp(preview.made).metadata()).exif).toBeUndefined();
});

it('too many pixels are not decoded, and what is broken harms nobody', async () => {
  expect(await heicPixels(picture, 320 * 240 - 1)).toBe('refused');
  expect(await imagePreview(picture, { ...order, decoded: 100 })).toEqual({ failed: 'refused' });
  const broken = [picture.subarray(0, 900), Buffer.concat([picture.subarray(0, 900), Buffer.alloc(700, 7)])];
  for (const bytes of [...broken, isoMedia('heic')]) expect(await heicPixels(bytes)).toBeNull();
  expect(await imagePreview(isoMedia('heic'), order)).toEqual({ failed: 'unsupported' });
});

it('one after another, each is answered', async () => {
  const found = await Promise.all([heicPixels(picture), heicPixels(isoMedia('heic')), heicPixels(picture)]);
  expect(found.map((one) => one !== null)).toEqual([true, false, true]);
});
