/** A media format that WeChat takes. */
export interface MediaKind {
  mime: string;
  extension: string;
}

const magic: Array<MediaKind & { starts(bytes: Buffer): boolean }> = [
  {
    mime: 'image/jpeg',
    extension: 'jpg',
    starts: (b) => b.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff])),
  },
  {
    mime: 'image/png',
    extension: 'png',
    starts: (b) => b.subarray(0, 4).equals(Buffer.from('\x89PNG', 'latin1')),
  },
  { mime: 'image/gif', extension: 'gif', starts: (b) => b.toString('latin1', 0, 4) === 'GIF8' },
  { mime: 'audio/amr', extension: 'amr', starts: (b) => b.toString('latin1', 0, 5) === '#!AMR' },
  {
    mime: 'audio/mpeg',
    extension: 'mp3',
    starts: (b) => b.toString('latin1', 0, 3) === 'ID3' || (b[0] === 0xff && ((b[1] ?? 0) & 0xe0) === 0xe0),
  },
  { mime: 'video/mp4', extension: 'mp4', starts: (b) => b.toString('latin1', 4, 8) === 'ftyp' },
];

/** Tells the format by the first bytes, never by the file name; undefined when it is none that WeChat takes. */
export function mediaKindOf(bytes: Buffer): MediaKind | undefined {
  return magic.find((kind) => kind.starts(bytes));
}
