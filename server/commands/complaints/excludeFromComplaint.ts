import { DomainError } from '../../domain/errors.ts';
import { Complaint } from '../../models/complaint.ts';
import { Staff } from '../../models/staff.ts';
import { appendEvent } from '../../outbox/appendEvent.ts';
import { authorize } from '../../permissions/permissions.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { findComplaint } from '../../queries/complaints/findComplaint.ts';
import type { StaffContext } from '../context.ts';

/**
 * Takes one of the staff out of one complaint, such as somebody close to the supervisor: from now on they cannot know of
 * it. Anybody may take themselves out; others are taken out by the head.
 * @throws DomainError `complaint.not_found`, `permission.denied`, `staff.not_found`
 */
export async function excludeFromComplaint(
  context: StaffContext,
  { no, staffId }: { no: string; staffId: string },
): Promise<void> {
  const { actor, clock } = context;
  await inTransaction(async () => {
    const complaint = await findComplaint(context, no);
    authorize(actor, staffId === actor.id ? 'complaint.read' : 'complaint.decide', complaint);
    const { _id, bureauId, investigatorId } = complaint;
    if (!(await Staff.exists({ _id: staffId, bureauId }))) throw new DomainError('staff.not_found');
    await Complaint.updateOne(
      { _id },
      {
        $addToSet: { excludedStaff: staffId },
        $set: { updatedAt: clock.now() },
        $inc: { revision: 1 },
        ...(investigatorId === staffId ? { $unset: { investigatorId: 1 } } : {}),
      },
    );
    const object = { kind: 'complaint', id: _id } as const;
    await appendEvent(context, { type: 'complaint.excluded', bureauId, object, data: { no, staffId } });
  });
}
