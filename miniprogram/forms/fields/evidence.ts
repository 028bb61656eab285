// Copied from server/forms/engine by sandbox/miniprogram/copyForms.ts. Do not edit.
import type { FieldBase, FieldKind, FileRef, Problem } from '../types';
import { FILLED, hasOnly, isRecord, problem } from './shared';

/** What a piece of evidence is to the person who sends it. */
export type EvidenceKind = 'image' | 'voice' | 'video' | 'file';

/** One piece: a file in the object store, and what it is. */
export interface EvidenceItem extends FileRef {
  readonly kind: EvidenceKind;
}

/** Pictures, recordings and documents. Answer: a list of `EvidenceItem`, each file once, at least one. */
export interface EvidenceField extends FieldBase<'evidence'> {
  readonly limits: {
    readonly images: number;
    /** Voice messages and videos together. */
    readonly recordings: number;
    readonly files: number;
    /** Of one file. */
    readonly maxBytes: number;
  };
}

type Group = 'images' | 'recordings' | 'files';

/** What each kind is called, what it counts as, and how its MIME type begins. */
export const evidenceKinds: Readonly<Record<EvidenceKind, { noun: string; group: Group; mime: string }>> = {
  image: { noun: '图片', group: 'images', mime: 'image/' },
  voice: { noun: '语音', group: 'recordings', mime: 'audio/' },
  video: { noun: '视频', group: 'recordings', mime: 'video/' },
  file: { noun: '文件', group: 'files', mime: '' },
};

const GROUPS: Readonly<Record<Group, string>> = { images: '图片', recordings: '语音和视频', files: '文件' };
const MEGA = 1024 * 1024;

export const evidence: FieldKind<EvidenceField> = {
  sensitive: true,
  validate(value, field) {
    const { key, label, limits } = field;
    if (!isEvidence(value)) return problem(key, 'type', `${label}请重新上传。`);
    if (value.length === 0) return problem(key, 'required', `${label}请至少上传一件。`);
    const problems: Problem[] = value.flatMap((item, at) => itemProblems(item, `${key}.${at}`, field));
    for (const group of Object.keys(GROUPS) as Group[]) {
      const count = countOf(value, group);
      if (count <= limits[group]) continue;
      const message = `${GROUPS[group]}最多 ${limits[group]} 件，现在有 ${count} 件，请去掉几件。`;
      problems.push({ path: key, code: 'too_many', message });
    }
    if (new Set(value.map(({ id }) => id)).size < value.length) {
      problems.push({ path: key, code: 'option', message: `${label}里有重复的文件，请去掉重复的。` });
    }
    return problems;
  },
  display: (value) => (isEvidence(value) ? inWords(value) : ''),
  mask: () => FILLED,
};

/** How many of a list count towards one limit. */
export function countOf(items: readonly Pick<EvidenceItem, 'kind'>[], group: Group): number {
  return items.filter(({ kind }) => evidenceKinds[kind].group === group).length;
}

function itemProblems(item: EvidenceItem, path: string, { limits }: EvidenceField): readonly Problem[] {
  const { noun, mime } = evidenceKinds[item.kind];
  const problems: Problem[] = [];
  if (!item.mime.startsWith(mime)) {
    problems.push({ path, code: 'format', message: `这件不是${noun}，请换一件。` });
  }
  if (item.size > limits.maxBytes) {
    const message = `每件${noun}不能超过 ${Math.floor(limits.maxBytes / MEGA)} MB，请压缩后再传。`;
    problems.push({ path, code: 'too_large', message });
  }
  return problems;
}

/** 图片 2 件、语音 1 件. */
function inWords(items: readonly EvidenceItem[]): string {
  return (Object.keys(evidenceKinds) as EvidenceKind[])
    .map((kind) => ({ kind, count: items.filter((item) => item.kind === kind).length }))
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => `${evidenceKinds[kind].noun} ${count} 件`)
    .join('、');
}

function isEvidence(value: unknown): value is readonly EvidenceItem[] {
  return Array.isArray(value) && value.every(isItem);
}

function isItem(value: unknown): value is EvidenceItem {
  return (
    isRecord(value) &&
    hasOnly(value, ['id', 'mime', 'size', 'sha256', 'kind']) &&
    typeof value.id === 'string' &&
    value.id !== '' &&
    typeof value.mime === 'string' &&
    typeof value.kind === 'string' &&
    Object.keys(evidenceKinds).includes(value.kind) &&
    Number.isSafeInteger(value.size) &&
    Number(value.size) > 0 &&
    typeof value.sha256 === 'string' &&
    /^[0-9a-f]{64}$/.test(value.sha256)
  );
}
