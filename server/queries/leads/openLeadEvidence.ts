import type { StaffContext } from '../../commands/context.ts';
import type { EvidenceContext } from '../../commands/evidence/types.ts';
import type { EventObject } from '../../domain/events/types.ts';
import { Evidence } from '../../models/evidence.ts';
import type { LeadDoc } from '../../models/lead.ts';
import { authorize } from '../../permissions/permissions.ts';
import { type OpenedFile, openOriginal, openPreview } from '../evidence/openFile.ts';
import { findLead } from './findLead.ts';

const open = { preview: openPreview, original: openOriginal } as const;

/**
 * A file of a lead or of the report that it came out of, for somebody who may see the lead.
 * @throws DomainError `lead.not_found`, `permission.denied`, `evidence.not_found`, `evidence.infected`, `evidence.no_preview`
 */
export async function openLeadEvidence(
  ctx: StaffContext & Pick<EvidenceContext, 'objects'>,
  { no, id, as }: { no: string; id: string; as: keyof typeof open },
): Promise<OpenedFile> {
  const lead = await findLead(ctx, no);
  authorize(ctx.actor, 'lead.read', lead);
  return open[as](ctx, { no, id, object: await ownerOf(lead, id) });
}

async function ownerOf({ _id, reportId }: LeadDoc, fileId: string): Promise<EventObject> {
  const ofReport = { _id: fileId, 'object.kind': 'report', 'object.id': reportId };
  if (reportId && (await Evidence.exists(ofReport))) return { kind: 'report', id: reportId };
  return { kind: 'lead', id: _id };
}
