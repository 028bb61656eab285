import type { Problem } from '../errors.ts';
import type { EvidenceKind } from './fileTypes.ts';

/** How many files of which kinds one matter may have; ours (domain notes §4.2 for images and files). */
export const quotas = [
  { kinds: ['image'], most: 9, name: '图片' },
  { kinds: ['voice', 'video'], most: 6, name: '录音和视频' },
  { kinds: ['file'], most: 3, name: '文件' },
] as const satisfies readonly { kinds: readonly EvidenceKind[]; most: number; name: string }[];

/** Everything of which there would be too much, when a matter has these files. */
export function overQuota(kinds: readonly EvidenceKind[], path = 'evidence'): Problem[] {
  return quotas.flatMap(({ kinds: counted, most, name }) => {
    const count = kinds.filter((kind) => (counted as readonly EvidenceKind[]).includes(kind)).length;
    if (count <= most) return [];
    return [{ path, code: 'too_many', message: `${name}最多 ${most} 个，请去掉 ${count - most} 个。` }];
  });
}
