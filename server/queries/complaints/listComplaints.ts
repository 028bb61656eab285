import type { StaffContext } from '../../commands/context.ts';
import {
  type ComplaintStatus,
  closedComplaintStatuses,
  complaintStatuses,
} from '../../domain/complaints/machine.ts';
import { beijingDay } from '../../domain/time.ts';
import { Complaint } from '../../models/complaint.ts';
import { Institution } from '../../models/institution.ts';
import { authorize } from '../../permissions/permissions.ts';
import { clocksOf } from '../clocks/clocksOf.ts';
import { afterCursor, type PageInput, toPage } from '../paging/page.ts';
import { visibleComplaints } from './visibleComplaints.ts';

export interface ComplaintListInput extends PageInput {
  /** `open`: everything that the bureau still owes a step. */
  status?: ComplaintStatus | 'open' | undefined;
}

const columns = {
  ...{ no: 1, status: 1, takenAs: 1, channel: 1, institutionId: 1, measure: 1 },
  ...{ receivedAt: 1, updatedAt: 1 },
} as const;

/**
 * One page of the complaints that the reader may know of, newest first. Counts are over the same ones: neither they nor a
 * gap tells of others.
 * @throws DomainError `permission.denied`, `input.invalid` for a bad cursor
 */
export async function listComplaints(ctx: StaffContext, input: ComplaintListInput) {
  const { actor, clock } = ctx;
  authorize(actor, 'complaint.list', { bureauId: actor.bureauId });
  const { status, cursor, limit } = input;
  const visible = await visibleComplaints(actor, clock.now());
  const wanted = status === 'open' ? { status: { $nin: closedComplaintStatuses } } : status ? { status } : {};
  const found = await Complaint.find({ $and: [visible, wanted, afterCursor('receivedAt', cursor)] }, columns)
    .sort({ receivedAt: -1, _id: -1 })
    .limit(limit + 1)
    .lean();
  const { rows, nextCursor } = toPage(found, input, (row) => row.receivedAt);
  const institutionIds = rows.map(({ institutionId }) => institutionId);
  const institutions = await Institution.find({ _id: { $in: institutionIds } }, { name: 1 }).lean();
  const ids = rows.map(({ _id }) => _id);
  const clocks = await clocksOf({ kind: 'complaint', ids }, beijingDay(clock.now()));
  return {
    rows: rows.map((row) => ({
      ...row,
      institutionName: institutions.find(({ _id }) => _id === row.institutionId)?.name ?? '',
      clock: clocks.get(row._id)?.[0] ?? null,
    })),
    counts: await countByStatus(visible),
    nextCursor,
  };
}

async function countByStatus(visible: Record<string, unknown>): Promise<Record<ComplaintStatus, number>> {
  const groups = await Complaint.aggregate<{ _id: ComplaintStatus; count: number }>([
    { $match: visible },
    { $group: { _id: '$status', count: { $sum: 1 } } },
  ]);
  const entries = complaintStatuses.map((status) => {
    return [status, groups.find(({ _id }) => _id === status)?.count ?? 0] as const;
  });
  return Object.fromEntries(entries) as Record<ComplaintStatus, number>;
}
