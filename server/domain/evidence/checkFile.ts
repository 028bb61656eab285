import type { Problem } from '../errors.ts';
import { ascii, find, has } from './bytes.ts';
import { isExecutable } from './executable.ts';
import { type EvidenceKind, type FileType, fileTypes } from './fileTypes.ts';
import { evidenceLimits } from './limits.ts';
import { zipNames } from './zipNames.ts';

/** What somebody says about a file; both may be missing, neither is believed. */
export interface Declared {
  name?: string | undefined;
  mime?: string | undefined;
}

/** Why a file is not taken; the code goes into the custody log, the sentence to the person. */
export const refusals = {
  empty: '文件是空的，请重新选择。',
  too_large: '文件超过 20 MB，请压缩或分段后再上传。',
  executable: '这是程序或带宏的文件，不能上传；请另存为图片、PDF 或不带宏的文档。',
  disguised: '文件的内容与名称不符，请用原始文件重新上传。',
  unknown_type: '不支持这种文件，请用图片、录音、视频、PDF、Word 或 Excel。',
} as const;
export type RefusalCode = keyof typeof refusals;

/** The type, or the first reason against the file. */
export type FileCheck = { type: FileType } | { refused: RefusalCode };

/** Looks at a whole file: size, content, and whether it is what it is said to be. */
export function checkFile(bytes: Uint8Array, declared: Declared = {}): FileCheck {
  if (bytes.length === 0) return { refused: 'empty' };
  if (bytes.length > evidenceLimits.fileBytes) return { refused: 'too_large' };
  if (isExecutable(bytes)) return { refused: 'executable' };
  const [type, other] = fileTypes.filter(({ matches }) => matches(bytes));
  if (!type) return { refused: 'unknown_type' };
  if (other || hidesAnother(bytes, type) || !fits(type, declared)) return { refused: 'disguised' };
  return { type };
}

/** A refusal as one problem of an input. */
export function refusalProblem(code: RefusalCode, path = 'file'): Problem {
  return { path, code, message: refusals[code] };
}

/** A file that is two things at once: an archive behind a picture, a PDF that does not begin at the beginning. */
function hidesAnother(bytes: Uint8Array, { kind, mime }: FileType): boolean {
  const isZip = has(bytes, ascii('PK'));
  if (!isZip && mime !== 'application/pdf' && zipNames(bytes)) return true;
  // Readers look for a PDF's beginning in the first 1,024 bytes.
  return kind !== 'file' && find(bytes, ascii('%PDF-'), 0, 1_024) >= 0;
}

/** Pictures and recordings are renamed and converted on their way by WeChat and by phones: the family must fit. */
const families: Readonly<Record<EvidenceKind, string>> = {
  image: 'image',
  voice: 'recording',
  video: 'recording',
  file: 'file',
};

function fits(type: FileType, { name = '', mime = '' }: Declared): boolean {
  const extension = /\.(?=[a-z0-9]*[a-z])([a-z0-9]{1,8})$/i.exec(name.trim())?.[1]?.toLowerCase();
  const declared = mime.split(';')[0]?.trim().toLowerCase() ?? '';
  const sayNothing = ['', 'application/octet-stream', 'application/zip', 'application/x-zip-compressed'];
  const byName = extension ? isSame(type, (one) => one.extensions.includes(extension)) : true;
  const byMime = sayNothing.includes(declared)
    ? true
    : isSame(type, (one) => one.mime === declared || one.aliases.includes(declared));
  return byName && byMime;
}

function isSame(type: FileType, says: (one: FileType) => boolean): boolean {
  if (says(type)) return true;
  const family = families[type.kind];
  return family !== 'file' && fileTypes.some((one) => families[one.kind] === family && says(one));
}
