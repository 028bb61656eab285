import type { EvidenceItem, EvidenceKind, Field, FileRef } from '../../../forms/index';
import type { StoredFile, UploadProgress } from '../../../lib/createUpload';

/** A file on its way. */
export interface Sending {
  key: string;
  path: string;
  name: string;
  size: number;
  state: 'sending' | 'stopped' | 'refused';
  /** Of the upload, to go on with it. */
  uploadId: string;
  percent: number;
  problem: string;
}

/** A stored file as the list shows it. */
export interface StoredRow {
  id: string;
  label: string;
}

const nouns: Readonly<Record<EvidenceKind, string>> = {
  image: '图片',
  voice: '语音',
  video: '视频',
  file: '文件',
};
const mega = 1024 * 1024;

/** The files that an answer holds, in words. */
export function storedRows(field: Field, value: unknown): StoredRow[] {
  return filesOf(value).map((one, at) => ({
    id: one.id,
    label: field.type === 'photo' ? '照片' : `${nouns[one.kind ?? 'file']} ${at + 1}`,
  }));
}

/** The answer with one more file; a photo is replaced. */
export function withFile(
  field: Field,
  value: unknown,
  { id, kind, mime, size, sha256 }: StoredFile,
): unknown {
  if (field.type === 'photo') return { id, mime, size, sha256 } satisfies FileRef;
  return [...filesOf(value), { id, kind, mime, size, sha256 }];
}

/** The answer without one of its files; nothing when it was the last. */
export function withoutFile(value: unknown, id: string): unknown {
  const rest = filesOf(value).filter((one) => one.id !== id);
  return rest.length === 0 ? undefined : rest;
}

/** What is wrong with a file before it is sent; empty when nothing is. */
export function problemOf(field: Field, size: number): string {
  const most =
    field.type === 'photo' ? field.maxBytes : field.type === 'evidence' ? field.limits.maxBytes : 0;
  if (size === 0) return '这个文件是空的，请换一个。';
  return size > most ? `不能超过 ${Math.floor(most / mega)} MB，请压缩后再传。` : '';
}

/** How far it is, in percent; it is at 100 only when the server has stored it. */
export function percentOf({ sent, parts }: UploadProgress): number {
  return Math.min(99, Math.floor((sent * 100) / Math.max(1, parts)));
}

/** How it stands, with the next step. */
export function sendingInWords({ state, percent, problem }: Sending): string {
  if (state === 'sending') return `正在上传 ${percent}%`;
  return state === 'stopped' ? `停在 ${percent}%，有网络时自动接着传` : problem;
}

function filesOf(value: unknown): (FileRef & { kind?: EvidenceItem['kind'] })[] {
  if (Array.isArray(value)) return value;
  return typeof value === 'object' && value !== null && 'id' in value ? [value as FileRef] : [];
}
