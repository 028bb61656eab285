import { DomainError } from '../../domain/errors.ts';
import { IdentityRequest, type IdentityRequestDoc } from '../../models/identityRequest.ts';
import type { LeadDoc } from '../../models/lead.ts';
import { findLead } from '../../queries/leads/findLead.ts';
import type { StaffContext } from '../context.ts';

/**
 * A request about a lead that the actor may know of.
 * @throws DomainError `lead.not_found`, `identity.not_found`
 */
export async function findRequest(
  context: StaffContext,
  { no, id }: { no: string; id: string },
): Promise<{ lead: LeadDoc; request: IdentityRequestDoc }> {
  const lead = await findLead(context, no);
  const request = await IdentityRequest.findOne({ _id: id, leadId: lead._id }).lean();
  if (!request) throw new DomainError('identity.not_found');
  return { lead, request };
}
