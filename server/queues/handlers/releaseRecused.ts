import { releaseLead } from '../../commands/leads/releaseLead.ts';
import { Interest } from '../../models/interest.ts';
import { Lead } from '../../models/lead.ts';
import type { EventHandler } from './types.ts';

/** An officer must keep away from an institution: what they work on there waits for somebody else (domain notes §3.10). */
export const releaseRecused: EventHandler<'interest.declared' | 'interest.decided'> = async (
  { object, data },
  context,
) => {
  const interest = data.recusing ? await Interest.findById(object.id).lean() : null;
  if (interest?.holder.kind !== 'staff' || !interest.institutionId) return;
  const { institutionId, holder } = interest;
  const leads = await Lead.find(
    { institutionId, assigneeId: holder.id },
    { no: 1, bureauId: 1, status: 1, revision: 1 },
  ).lean();
  for (const lead of leads) await releaseLead(context, lead, holder.id);
};
