import type { StaffContext } from '../../commands/context.ts';
import type { EvidenceContext } from '../../commands/evidence/types.ts';
import { authorize } from '../../permissions/permissions.ts';
import { type OpenedFile, openOriginal, openPreview } from '../evidence/openFile.ts';
import { findReport } from './findReport.ts';

const open = { preview: openPreview, original: openOriginal } as const;

/**
 * A file of a report, for somebody who may see the report.
 * @throws DomainError `report.not_found`, `permission.denied`, `evidence.not_found`, `evidence.infected`,
 *   `evidence.no_preview`
 */
export async function openReportFile(
  ctx: StaffContext & Pick<EvidenceContext, 'objects'>,
  { no, id, as }: { no: string; id: string; as: keyof typeof open },
): Promise<OpenedFile> {
  const report = await findReport(ctx, no);
  authorize(ctx.actor, 'report.read', report);
  return open[as](ctx, { no, id, object: { kind: 'report', id: report._id } });
}
