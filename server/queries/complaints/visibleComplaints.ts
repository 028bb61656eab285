import { intakeStatuses } from '../../domain/complaints/machine.ts';
import { beijingDay } from '../../domain/time.ts';
import { Complaint } from '../../models/complaint.ts';
import { complaintReach } from '../../permissions/complaintAccess.ts';
import type { StaffActor } from '../../permissions/staffActor.ts';
import type { Clock } from '../../platform/clock.ts';
import { excludedInstitutionIds } from '../recusal/excludedInstitutionIds.ts';

/**
 * The part of a filter that finds the complaints which somebody of the staff may know of, and no others: lists, counts
 * and clocks all begin with it (`mayKnowComplaint` for many).
 */
export async function visibleComplaints(actor: StaffActor, now: Date): Promise<Record<string, unknown>> {
  const { bureauId, id } = actor;
  const recused = await excludedInstitutionIds({ kind: 'staff', id }, beijingDay(now));
  const { all, intake, named } = complaintReach(actor);
  const parts = [
    ...(intake ? [{ status: { $in: intakeStatuses } }] : []),
    ...(named ? [{ investigatorId: id }] : []),
  ];
  const some = parts.length === 1 ? parts[0] : parts.length === 0 ? { _id: { $in: [] } } : { $or: parts };
  return {
    bureauId,
    ...(all ? {} : some),
    excludedStaff: { $ne: id },
    ...(recused.length > 0 ? { institutionId: { $nin: recused } } : {}),
  };
}

/** Which of these complaints, by id, somebody of the staff may know of. */
export async function visibleComplaintIds(
  { actor, clock }: { actor: StaffActor; clock: Clock },
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const visible = await visibleComplaints(actor, clock.now());
  const rows = await Complaint.find({ $and: [visible, { _id: { $in: [...ids] } }] }, { _id: 1 }).lean();
  return new Set(rows.map(({ _id }) => _id));
}
