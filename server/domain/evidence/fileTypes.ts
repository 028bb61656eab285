import { ascii, has } from './bytes.ts';
import { oleNames } from './oleNames.ts';
import { zipNames } from './zipNames.ts';

/** What a file is to people; limits and previews go by it. */
export const evidenceKinds = ['image', 'voice', 'video', 'file'] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];

/** One format of the closed list. */
export interface FileType {
  kind: EvidenceKind;
  mime: string;
  /** Endings that a name may have; the first is given to files without a name. */
  extensions: readonly string[];
  /** Other names that programs declare for it. */
  aliases: readonly string[];
  /** By content alone, never by name. */
  matches(bytes: Uint8Array): boolean;
}

const zip = [0x50, 0x4b, 0x03, 0x04];
const ole = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** The brand of an ISO base media file (ISO/IEC 14496-12, 4.3). */
const brand = (...names: readonly string[]) => {
  const marks = names.map(ascii);
  return (bytes: Uint8Array) => has(bytes, ascii('ftyp'), 4) && marks.some((mark) => has(bytes, mark, 8));
};
const riff = (form: string) => (bytes: Uint8Array) => has(bytes, ascii('RIFF')) && has(bytes, ascii(form), 8);
const office = (part: string) => (bytes: Uint8Array) => {
  if (!has(bytes, zip)) return false;
  const names = zipNames(bytes) ?? [];
  return names.includes('[Content_Types].xml') && names.includes(part);
};
const compound =
  (...streams: readonly string[]) =>
  (bytes: Uint8Array) =>
    has(bytes, ole) && oleNames(bytes).some((name) => streams.includes(name));
/** An MPEG layer III frame: eleven bits of sync, a version, layer, bit rate and sampling rate that exist. */
const mpegFrame = (bytes: Uint8Array) => {
  const [sync, head = 0, rates = 0] = bytes;
  const layer3 = (head & 0xe6) === 0xe2 && (head & 0x18) !== 0x08;
  return sync === 0xff && layer3 && rates >> 4 !== 0 && rates >> 4 !== 15 && (rates & 0x0c) !== 0x0c;
};
/** An ADTS frame of AAC: twelve bits of sync, layer 0, a sampling rate that exists. */
const adtsFrame = ([sync, head = 0, rates = 0]: Uint8Array) =>
  sync === 0xff && (head & 0xf6) === 0xf0 && ((rates >> 2) & 0x0f) < 13;

const type = (
  kind: EvidenceKind,
  mime: string,
  extensions: readonly string[],
  matches: FileType['matches'],
  aliases: readonly string[] = [],
): FileType => ({ kind, mime, extensions, aliases, matches });

/**
 * Every format that evidence may have (ours; the documents name none): what phones, WeChat and office programs
 * make. Plain text has no mark to know it by, so it is not among them.
 */
export const fileTypes: readonly FileType[] = [
  type('image', 'image/jpeg', ['jpg', 'jpeg'], (bytes) => has(bytes, [0xff, 0xd8, 0xff]), ['image/jpg']),
  type('image', 'image/png', ['png'], (bytes) => has(bytes, [0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10])),
  type('image', 'image/gif', ['gif'], (b) => has(b, ascii('GIF87a')) || has(b, ascii('GIF89a'))),
  type('image', 'image/webp', ['webp'], riff('WEBP')),
  type('image', 'image/heic', ['heic', 'heif'], brand('heic', 'heix', 'heim', 'heis', 'hevc', 'mif1'), [
    'image/heif',
  ]),
  type('voice', 'audio/amr', ['amr'], (b) => has(b, ascii('#!AMR\n')) || has(b, ascii('#!AMR-WB\n'))),
  type('voice', 'audio/mpeg', ['mp3'], (bytes) => has(bytes, ascii('ID3')) || mpegFrame(bytes), [
    'audio/mp3',
  ]),
  // What the recorder of mini programs makes unless told otherwise (RecorderManager.start, `format`).
  type('voice', 'audio/aac', ['aac'], adtsFrame),
  type('voice', 'audio/mp4', ['m4a'], brand('M4A ', 'M4B '), ['audio/x-m4a', 'audio/m4a']),
  type('voice', 'audio/wav', ['wav'], riff('WAVE'), ['audio/x-wav', 'audio/wave', 'audio/vnd.wave']),
  type(
    'video',
    'video/mp4',
    ['mp4', 'm4v', '3gp'],
    brand('isom', 'iso2', 'iso4', 'iso5', 'iso6', 'mp41', 'mp42', 'avc1', 'M4V ', '3gp', 'MSNV', 'dash'),
    ['video/3gpp', 'video/x-m4v'],
  ),
  type('video', 'video/quicktime', ['mov'], brand('qt  ')),
  type('file', 'application/pdf', ['pdf'], (bytes) => has(bytes, ascii('%PDF-'))),
  type(
    'file',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    ['docx'],
    office('word/document.xml'),
  ),
  type(
    'file',
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    ['xlsx'],
    office('xl/workbook.xml'),
  ),
  type('file', 'application/msword', ['doc', 'wps'], compound('WordDocument')),
  type('file', 'application/vnd.ms-excel', ['xls', 'et'], compound('Workbook', 'Book')),
];
