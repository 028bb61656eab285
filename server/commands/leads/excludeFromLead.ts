import { DomainError } from '../../domain/errors.ts';
import { Lead } from '../../models/lead.ts';
import { Staff } from '../../models/staff.ts';
import { appendEvent } from '../../outbox/appendEvent.ts';
import { authorize } from '../../permissions/permissions.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { findLead } from '../../queries/leads/findLead.ts';
import type { StaffContext } from '../context.ts';
import { releaseLead } from './releaseLead.ts';

/**
 * Takes one of the staff out of one lead: from now on they cannot know of it. Anybody may take themselves out (field notes
 * §4.9); others are taken out by the head. A lead that they worked on waits for another handler (`releaseLead`).
 * @throws DomainError `lead.not_found`, `permission.denied`, `staff.not_found`
 */
export async function excludeFromLead(
  context: StaffContext,
  { no, staffId }: { no: string; staffId: string },
): Promise<void> {
  const { actor, clock } = context;
  await inTransaction(async () => {
    const lead = await findLead(context, no);
    authorize(actor, staffId === actor.id ? 'lead.read' : 'lead.exclude', lead);
    const { _id, bureauId } = lead;
    if (!(await Staff.exists({ _id: staffId, bureauId }))) throw new DomainError('staff.not_found');
    await Lead.updateOne(
      { _id },
      {
        $addToSet: { excludedStaff: staffId },
        $set: { updatedAt: clock.now() },
        $inc: { revision: 1 },
      },
    );
    const object = { kind: 'lead', id: _id } as const;
    await appendEvent(context, { type: 'lead.excluded', bureauId, object, data: { no, staffId } });
    await releaseLead(context, lead, staffId);
  });
}
