import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { presentImage } from '../../../../../server/presenters/images/index.ts';

const canary = 'CANARY-29.5630N-106.5516E';
const picture = () => sharp({ create: { width: 8, height: 4, channels: 3, background: '#a9c7e8' } });
const exif = { IFD0: { ImageDescription: canary, Make: 'Phone' }, IFD3: { GPSLatitude: '29/1 33/1 0/1' } };

describe('presentImage', () => {
  it('takes place and camera out of a JPEG and leaves the picture as it was', async () => {
    const bytes = await picture().withExif(exif).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    const withPlace = await picture().withExif(exif).jpeg().toBuffer();
    expect(withPlace.toString('latin1')).toContain('CANARY');
    for (const original of [bytes, withPlace]) {
      const shown = presentImage({ bytes: original, mime: 'image/jpeg' }).bytes;
      expect(shown.toString('latin1')).not.toMatch(/CANARY|Phone/);
      const pixels = (image: Buffer) => sharp(image).raw().toBuffer();
      expect(await pixels(shown)).toEqual(await pixels(original));
    }
  });

  it('keeps the orientation, so that nobody lies on their side', async () => {
    for (const orientation of [1, 3, 6, 8]) {
      const bytes = await picture().withMetadata({ orientation }).jpeg().toBuffer();
      const shown = presentImage({ bytes, mime: 'image/jpeg' }).bytes;
      const { width, height, orientation: kept = 1 } = await sharp(shown).metadata();
      expect([width, height, kept]).toEqual([8, 4, orientation]);
    }
  });

  it('takes texts out of a PNG', async () => {
    const bytes = await picture().withExif(exif).png().toBuffer();
    expect(bytes.toString('latin1')).toContain('CANARY');
    const shown = presentImage({ bytes, mime: 'image/png' }).bytes;
    expect(shown.toString('latin1')).not.toContain('CANARY');
    expect(await sharp(shown).metadata()).toMatchObject({ width: 8, height: 4 });
  });

  it.each([
    '',
    'x',
    '\xff\xd8',
    '\xff\xd8\xff',
    '\xff\xd8\xff\xe1\x00',
    '\xff\xd8\xff\xe1\x00\x20Exif\0\0II*\0',
    '\x89PNG',
    'no picture',
  ])('survives broken bytes %j', (text) => {
    const bytes = Buffer.from(text, 'latin1');
    for (const mime of ['image/jpeg', 'image/png', 'text/plain']) {
      expect(presentImage({ bytes, mime }).bytes).toBeInstanceOf(Buffer);
    }
  });
});
