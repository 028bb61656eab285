import { crc32 } from 'node:zlib';
import sharp from 'sharp';

/** A ZIP whose entries are stored as they are. */
export function zipOf(entries: Readonly<Record<string, string>>): Buffer {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(entries)) {
    const [title, data] = [Buffer.from(name), Buffer.from(text)];
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt32LE(crc32(data), 10);
    common.writeUInt32LE(data.length, 14);
    common.writeUInt32LE(data.length, 18);
    common.writeUInt16LE(title.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, title, data]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    locals.push(local);
    central.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), common, place, title]));
    offset += local.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(central.length, 8);
  end.writeUInt16LE(central.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
}

/** A compound file (MS-CFB) with one FAT sector and a directory of these names. */
export function oleOf(names: readonly string[]): Buffer {
  const sectors = Math.ceil(names.length / 4);
  const file = Buffer.alloc(512 * (2 + sectors));
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(file);
  file.writeUInt16LE(9, 30);
  file.writeUInt32LE(1, 44);
  file.writeUInt32LE(1, 48);
  file.fill(0xff, 76, 512);
  file.writeUInt32LE(0, 76);
  file.fill(0xff, 512, 1024);
  file.writeUInt32LE(0xfffffffd, 512);
  for (let n = 1; n <= sectors; n += 1) file.writeUInt32LE(n === sectors ? 0xfffffffe : n + 1, 512 + n * 4);
  for (const [index, name] of names.entries()) {
    const at = 1024 + index * 128;
    file.write(`${name}\0`, at, 'utf16le');
    file.writeUInt16LE((name.length + 1) * 2, at + 64);
  }
  return file;
}

/** The beginning of an ISO media file of a brand, and enough bytes after it. */
export const isoMedia = (brand: string) =>
  Buffer.concat([
    Buffer.from([0, 0, 0, 20]),
    Buffer.from(`ftyp${brand}\0\0\0\0${brand}`, 'latin1'),
    noise(200),
  ]);

/** Bytes that look like no format. */
export const noise = (length: number) => Buffer.alloc(length, 0x5a);

export const docx = (more: Readonly<Record<string, string>> = {}) =>
  zipOf({ '[Content_Types].xml': '<Types/>', '_rels/.rels': '', 'word/document.xml': '<w/>', ...more });

/** What a photo's EXIF says; tests look for these bytes. */
export const canary = { model: 'CANARY-PHONE', owner: 'CANARY-OWNER' };
/** 39°54'26.4" N as EXIF writes it: three pairs of little-endian numbers. */
export const gpsBytes = Buffer.from(
  [39, 1, 54, 1, 264, 10].flatMap((number) => [number & 255, number >> 8, 0, 0]),
);

/** A JPEG as a phone makes it, lying on its side, with owner and place in its EXIF. */
export function photo({ width = 640, height = 480, quality = 80 } = {}): Promise<Buffer> {
  return sharp({
    create: {
      width,
      height,
      channels: 3,
      background: '#888',
      noise: { type: 'gaussian', mean: 128, sigma: 30 },
    },
  })
    .withMetadata({
      orientation: 6,
      exif: {
        IFD0: { Model: canary.model, Artist: canary.owner },
        IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '39/1 54/1 264/10' },
      },
    })
    .jpeg({ quality })
    .toBuffer();
}
