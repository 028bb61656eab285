import type { EvidenceKind } from '../../domain/evidence/fileTypes.ts';
import { scanLabels } from '../../domain/evidence/scanStates.ts';
import type { EvidenceRow } from '../../queries/evidence/listEvidence.ts';

const kindLabels: Record<EvidenceKind, string> = {
  image: '图片',
  voice: '录音',
  video: '视频',
  file: '文件',
};

const noPreviewLabels = {
  waiting: '预览还在生成，请过一会儿刷新。',
  unsupported: '这张图片不能预览，请下载原件查看。',
  refused: '这张图片太大，不做预览，请下载原件查看。',
} as const;

/**
 * A file as staff see it. The name that it came with may name whoever took it, so it gets another one. Without a scanner it
 * says so: unscanned is not clean.
 */
export function presentEvidence(row: EvidenceRow, index: number) {
  const { _id, kind, size, sha256, scan, createdAt } = row;
  return {
    ...{ id: _id, kind, size, sha256 },
    label: `${kindLabels[kind]} ${index + 1}`,
    scanState: scan.state,
    scanLabel: scanLabels[scan.state],
    ...previewOf(row),
    at: createdAt.toISOString(),
  };
}

/** Whether a picture has a preview, and why it has none. */
function previewOf({ kind, previewId, scan, noPreview }: EvidenceRow) {
  const isOpen = kind === 'image' && scan.state !== 'infected';
  const hasPreview = isOpen && Boolean(previewId);
  return { hasPreview, noPreview: isOpen && !hasPreview ? noPreviewLabels[noPreview ?? 'waiting'] : null };
}
