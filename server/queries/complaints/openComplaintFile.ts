import type { StaffContext } from '../../commands/context.ts';
import type { EvidenceContext } from '../../commands/evidence/types.ts';
import { authorize } from '../../permissions/permissions.ts';
import { type OpenedFile, openOriginal, openPreview } from '../evidence/openFile.ts';
import { findComplaint } from './findComplaint.ts';

const open = { preview: openPreview, original: openOriginal } as const;

/**
 * A file of a complaint, for somebody who may see the complaint.
 * @throws DomainError `complaint.not_found`, `permission.denied`, `evidence.not_found`, `evidence.infected`,
 *   `evidence.no_preview`
 */
export async function openComplaintFile(
  ctx: StaffContext & Pick<EvidenceContext, 'objects'>,
  { no, id, as }: { no: string; id: string; as: keyof typeof open },
): Promise<OpenedFile> {
  const complaint = await findComplaint(ctx, no);
  authorize(ctx.actor, 'complaint.read', complaint);
  return open[as](ctx, { no, id, object: { kind: 'complaint', id: complaint._id } });
}
