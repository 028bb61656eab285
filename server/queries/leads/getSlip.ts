import type { StaffContext } from '../../commands/context.ts';
import { slipContext } from '../../commands/leads/sealed.ts';
import { DomainError } from '../../domain/errors.ts';
import { LeadTransfer } from '../../models/leadTransfer.ts';
import { appendEvent } from '../../outbox/appendEvent.ts';
import { authorize } from '../../permissions/permissions.ts';
import { findLead } from './findLead.ts';

/**
 * The text of a transfer slip, to print or to send; reading it is an event.
 * @throws DomainError `lead.not_found`, `permission.denied`, `request.not_found`
 */
export async function getSlip(
  ctx: StaffContext,
  { no, id }: { no: string; id: string },
): Promise<{ text: string }> {
  const lead = await findLead(ctx, no);
  authorize(ctx.actor, 'lead.read', lead);
  const transfer = await LeadTransfer.findOne({ _id: id, leadId: lead._id }).lean();
  if (!transfer) throw new DomainError('request.not_found');
  const object = { kind: 'lead', id: lead._id } as const;
  await appendEvent(ctx, {
    ...{ type: 'lead.slipViewed', bureauId: lead.bureauId, object, data: { no, transferId: id } },
  });
  return { text: ctx.crypto.open<string>(transfer.slipSealed, slipContext(id)) };
}
