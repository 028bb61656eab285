import type { StaffContext } from '../../commands/context.ts';
import { Lead } from '../../models/lead.ts';
import { Opinion } from '../../models/opinion.ts';
import { visibleLeads } from '../leads/visibleLeads.ts';
import { visibleOpinions } from '../opinions/visibleOpinions.ts';

/** Something that a member of staff works on. */
export interface HandledMatter {
  kind: 'lead' | 'opinion';
  no: string;
}

/** What somebody works on or worked on, of what the actor may know of: leads first, the newest first. */
export async function assignedTo(
  { actor, clock }: StaffContext,
  assigneeId: string,
  limit: number,
): Promise<HandledMatter[]> {
  const now = clock.now();
  const leads = await Lead.find({ $and: [await visibleLeads(actor, now), { assigneeId }] }, { no: 1 })
    .sort({ receivedAt: -1, _id: -1 })
    .limit(limit)
    .lean();
  const opinions = await Opinion.find(
    { $and: [await visibleOpinions(actor, now), { assigneeId }] },
    { no: 1 },
  )
    .sort({ receivedAt: -1, _id: -1 })
    .limit(limit - leads.length)
    .lean();
  return [
    ...leads.map(({ no }) => ({ kind: 'lead' as const, no })),
    ...opinions.map(({ no }) => ({ kind: 'opinion' as const, no })),
  ];
}
