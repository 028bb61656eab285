import { scanLabels } from '../domain/evidence/scanStates.ts';
import type { EvidenceRow } from '../queries/evidence/listEvidence.ts';

/** A file as the page of its matter shows it; whether it was scanned is always said. */
export function presentEvidence({ _id: id, kind, mime, size, sha256, name, ...row }: EvidenceRow) {
  const { state, at } = row.scan;
  return {
    ...{ id, kind, mime, size, sha256, name },
    scan: { state, label: scanLabels[state], at: at?.toISOString() ?? null },
    hasPreview: row.previewId !== undefined && row.previewId !== null && state !== 'infected',
    createdAt: row.createdAt.toISOString(),
  };
}
