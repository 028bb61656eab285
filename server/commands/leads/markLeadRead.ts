import { Lead } from '../../models/lead.ts';
import { LeadMessage } from '../../models/leadMessage.ts';
import { reporterIdByClaim } from '../../queries/vault/ownReporterIds.ts';
import type { Services } from '../context.ts';

/** Writes down that an anonymous reporter has opened the inbox of their claim code: the lines there were seen. */
export async function markLeadRead({ clock, crypto }: Services, claimCode: string): Promise<void> {
  const reporterId = await reporterIdByClaim(crypto, claimCode);
  const lead = reporterId ? await Lead.findOne({ reporterId }, { _id: 1 }).lean() : null;
  if (!lead) return;
  await LeadMessage.updateMany(
    { leadId: lead._id, direction: 'toReporter', readAt: { $exists: false } },
    { $set: { readAt: clock.now() } },
  );
}
