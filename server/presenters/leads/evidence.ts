import type { EvidenceKind } from '../../domain/evidence/fileTypes.ts';
import { scanLabels } from '../../domain/evidence/scanStates.ts';
import type { EvidenceRow } from '../../queries/evidence/listEvidence.ts';

const kindLabels: Record<EvidenceKind, string> = {
  image: '图片',
  voice: '录音',
  video: '视频',
  file: '文件',
};

/**
 * A file as staff see it. The name that it came with may name whoever took it, so it gets another one. Without a scanner it
 * says so: unscanned is not clean.
 */
export function presentEvidence(row: EvidenceRow, index: number) {
  const { _id, kind, size, sha256, scan, previewId, createdAt } = row;
  return {
    ...{ id: _id, kind, size, sha256 },
    label: `${kindLabels[kind]} ${index + 1}`,
    scanState: scan.state,
    scanLabel: scanLabels[scan.state],
    hasPreview: Boolean(previewId),
    at: createdAt.toISOString(),
  };
}
