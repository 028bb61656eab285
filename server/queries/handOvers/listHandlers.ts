import type { StaffContext } from '../../commands/context.ts';
import { openLeadStatuses } from '../../domain/leads/machine.ts';
import { openOpinionStatuses } from '../../domain/opinions/machine.ts';
import { Lead } from '../../models/lead.ts';
import { Opinion } from '../../models/opinion.ts';
import { Staff } from '../../models/staff.ts';
import { authorize } from '../../permissions/permissions.ts';
import { visibleLeads } from '../leads/visibleLeads.ts';
import { visibleOpinions } from '../opinions/visibleOpinions.ts';

/** A colleague and how much they work on, of what the reader may know of. */
export interface Handler {
  id: string;
  name: string;
  /** Whether they can be given anything: in office, and a handler. */
  working: boolean;
  open: number;
  all: number;
}

/**
 * Who works on how much: everybody with a matter, also those who left, and every handler in office; those who left first.
 * @throws DomainError `permission.denied`
 */
export async function listHandlers({ actor, clock }: StaffContext): Promise<Handler[]> {
  const { bureauId } = actor;
  authorize(actor, 'matter.handOver', { bureauId });
  const now = clock.now();
  const assigned = { assigneeId: { $exists: true } };
  const grouped = (open: readonly string[]) => ({
    _id: '$assigneeId',
    all: { $sum: 1 },
    open: { $sum: { $cond: [{ $in: ['$status', open] }, 1, 0] } },
  });
  const rows = [
    ...(await Lead.aggregate<{ _id: string; all: number; open: number }>([
      { $match: { $and: [await visibleLeads(actor, now), assigned] } },
      { $group: grouped(openLeadStatuses) },
    ])),
    ...(await Opinion.aggregate<{ _id: string; all: number; open: number }>([
      { $match: { $and: [await visibleOpinions(actor, now), assigned] } },
      { $group: grouped(openOpinionStatuses) },
    ])),
  ];
  const staff = await Staff.find(
    { bureauId, $or: [{ _id: { $in: rows.map(({ _id }) => _id) } }, { roles: 'handler', disabled: false }] },
    { name: 1, roles: 1, disabled: 1 },
  )
    .sort({ name: 1 })
    .lean();
  return staff
    .map(({ _id: id, name, roles, disabled }) => {
      const own = rows.filter((row) => row._id === id);
      const sum = (of: 'all' | 'open') => own.reduce((total, row) => total + row[of], 0);
      const working = !disabled && roles.includes('handler');
      return { id, name, working, open: sum('open'), all: sum('all') };
    })
    .sort((a, b) => Number(a.working) - Number(b.working));
}
