import type { StaffContext } from '../../commands/context.ts';
import type { EvidenceContext } from '../../commands/evidence/types.ts';
import { authorize } from '../../permissions/permissions.ts';
import { type OpenedFile, openOriginal, openPreview } from '../evidence/openFile.ts';
import { findLead } from './findLead.ts';

const open = { preview: openPreview, original: openOriginal } as const;

/**
 * A file of a lead, for somebody who may see the lead.
 * @throws DomainError `lead.not_found`, `permission.denied`, `evidence.not_found`, `evidence.infected`, `evidence.no_preview`
 */
export async function openLeadEvidence(
  ctx: StaffContext & Pick<EvidenceContext, 'objects'>,
  { no, id, as }: { no: string; id: string; as: keyof typeof open },
): Promise<OpenedFile> {
  const lead = await findLead(ctx, no);
  authorize(ctx.actor, 'lead.read', lead);
  return open[as](ctx, { no, id, object: { kind: 'lead', id: lead._id } });
}
