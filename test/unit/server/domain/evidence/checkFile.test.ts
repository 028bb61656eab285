import { buffer } from 'node:stream/consumers';
import fc from 'fast-check';
import PDFDocument from 'pdfkit';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { checkFile } from '../../../../../server/domain/evidence/checkFile.ts';
import { fileTypes } from '../../../../../server/domain/evidence/fileTypes.ts';
import { evidenceLimits } from '../../../../../server/domain/evidence/limits.ts';
import { docx, isoMedia, noise, oleOf, photo, zipOf } from '../../../../support/evidenceFiles.ts';
import { xlsx } from '../../../../support/institutions.ts';

const picture = () => sharp({ create: { width: 8, height: 8, channels: 3, background: '#123' } });
const text = (start: string, hex = '') =>
  Buffer.concat([Buffer.from(start, 'latin1'), Buffer.from(hex, 'hex'), noise(100)]);
async function pdf(): Promise<Buffer> {
  const document = new PDFDocument();
  document.text('evidence');
  document.end();
  return buffer(document);
}

/** Bytes of each type: made by real encoders where we have one, else by the format's own rules. */
const samples: readonly (readonly [mime: string, name: string, () => Buffer | Promise<Buffer>])[] = [
  ['image/jpeg', 'a.jpg', () => photo({ width: 32, height: 32 })],
  ['image/png', 'a.png', () => picture().png().toBuffer()],
  ['image/gif', 'a.gif', () => picture().gif().toBuffer()],
  ['image/webp', 'a.webp', () => picture().webp().toBuffer()],
  ['image/heic', 'a.heic', () => isoMedia('heic')],
  ['audio/amr', '语音.amr', () => text('#!AMR\n')],
  ['audio/mpeg', 'a.mp3', () => text('ID3\x04\0\0')],
  ['audio/mpeg', 'b.mp3', () => text('', 'fffb9064')],
  ['audio/aac', 'a.aac', () => text('', 'fff15080')],
  ['audio/mp4', 'a.m4a', () => isoMedia('M4A ')],
  ['audio/wav', 'a.wav', () => text('RIFF\x24\0\0\0WAVEfmt ')],
  ['video/mp4', 'a.mp4', () => isoMedia('isom')],
  ['video/mp4', 'a.3gp', () => isoMedia('3gp5')],
  ['video/quicktime', 'a.MOV', () => isoMedia('qt  ')],
  ['application/pdf', '收据.pdf', pdf],
  ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'a.docx', () => docx()],
  ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'a.xlsx', () => xlsx([['a', 1]])],
  ['application/msword', 'a.doc', () => oleOf(['Root Entry', '1Table', 'Data', 'Other', 'WordDocument'])],
  ['application/vnd.ms-excel', 'a.xls', () => oleOf(['Root Entry', 'Workbook'])],
];

const found = (bytes: Uint8Array, name?: string, mime?: string) => {
  const check = checkFile(bytes, { name, mime });
  return 'type' in check ? check.type.mime : check.refused;
};

describe('types', () => {
  it.each(samples)('%s is known by its content (%s)', async (mime, name, make) => {
    const bytes = await make();
    expect(found(bytes)).toBe(mime);
    expect(found(bytes, name, mime)).toBe(mime);
    expect(found(bytes, '没有扩展名 2026.11.29', 'application/octet-stream')).toBe(mime);
  });

  it('has a sample of every type', () => {
    expect(new Set(samples.map(([mime]) => mime))).toEqual(new Set(fileTypes.map(({ mime }) => mime)));
  });

  it('lets pictures be called by the name of another picture, as WeChat does', async () => {
    expect(found(await picture().webp().toBuffer(), 'tmp_1.jpg', 'image/jpeg')).toBe('image/webp');
    expect(found(isoMedia('isom'), '录音.m4a', 'audio/mp4')).toBe('video/mp4');
  });
});

describe('refusals', () => {
  it.each([
    ['nothing', () => Buffer.alloc(0), 'empty'],
    ['more than 20 MB', () => Buffer.alloc(evidenceLimits.fileBytes + 1, 0xff), 'too_large'],
    ['a Windows program', () => text('MZ\x90\0'), 'executable'],
    ['a Linux program', () => text('\x7fELF'), 'executable'],
    ['a script', () => text('#!/bin/sh\n'), 'executable'],
    ['a Java archive', () => zipOf({ 'META-INF/MANIFEST.MF': '', 'A.class': '' }), 'executable'],
    ['an Android app', () => zipOf({ 'AndroidManifest.xml': '', 'classes.dex': '' }), 'executable'],
    ['a document with macros', () => docx({ 'word/vbaProject.bin': '' }), 'executable'],
    [
      'an old document with macros',
      () => oleOf(['Root Entry', 'WordDocument', 'Macros', 'VBA']),
      'executable',
    ],
    ['an archive', () => zipOf({ 'a.jpg': '' }), 'unknown_type'],
    ['an installer', () => oleOf(['Root Entry', 'Property']), 'unknown_type'],
    ['HTML', () => text('<!doctype html><script>'), 'unknown_type'],
    ['SVG', () => text('<svg xmlns="http://www.w3.org/2000/svg">'), 'unknown_type'],
    ['plain text', () => text('你好'), 'unknown_type'],
  ] as const)('%s', (_what, make, code) => {
    expect(found(make())).toBe(code);
  });

  it.each([
    ['a picture called a document', 'a.pdf', undefined],
    ['a picture called a program', 'a.jpg.exe', undefined],
    ['a picture called a page', 'a.html', undefined],
    ['a picture declared as a page', 'a.jpg', 'text/html; charset=utf-8'],
    ['a picture declared as a video', undefined, 'video/mp4'],
  ])('%s', async (_what, name, mime) => {
    expect(found(await photo({ width: 16, height: 16 }), name, mime)).toBe('disguised');
  });

  it('documents must carry their own name', async () => {
    expect(found(docx(), 'a.xlsx')).toBe('disguised');
    expect(found(oleOf(['Workbook']), 'a.doc')).toBe('disguised');
    expect(found(await pdf(), 'a.docx')).toBe('disguised');
  });

  it('files that are two things at once', async () => {
    const jpeg = await photo({ width: 16, height: 16 });
    expect(found(Buffer.concat([jpeg, zipOf({ 'a.txt': 'x' })]))).toBe('disguised');
    expect(found(Buffer.concat([jpeg, zipOf({ 'META-INF/MANIFEST.MF': '' })]))).toBe('executable');
    expect(found(Buffer.concat([jpeg.subarray(0, 200), Buffer.from('%PDF-1.7'), jpeg]))).toBe('disguised');
    const gif = await picture().gif().toBuffer();
    expect(found(Buffer.concat([gif, docx()]))).toBe('disguised');
  });

  it('lets a picture carry a video behind it, as phones make them', async () => {
    const moving = Buffer.concat([await photo({ width: 16, height: 16 }), isoMedia('mp42')]);
    expect(found(moving, 'IMG.jpg', 'image/jpeg')).toBe('image/jpeg');
  });
});

it('never fails on bytes of any kind, cut or damaged', async () => {
  const whole = await Promise.all(samples.map(([, , make]) => make()));
  fc.assert(
    fc.property(
      fc.constantFrom(...whole),
      fc.nat(3_000),
      fc.array(fc.tuple(fc.nat(2_000), fc.nat(255)), { maxLength: 20 }),
      (bytes, cut, damage) => {
        const copy = Buffer.from(bytes.subarray(0, Math.max(1, bytes.length - cut)));
        for (const [at, value] of damage) copy[at % copy.length] = value;
        expect(found(copy)).toEqual(expect.any(String));
      },
    ),
    { numRuns: 300 },
  );
});
