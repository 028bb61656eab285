import { masterStatuses } from '../../domain/leads/machine.ts';
import { Lead, type LeadDoc } from '../../models/lead.ts';
import type { StaffActor } from '../../permissions/staffActor.ts';
import { visibleLeads } from './visibleLeads.ts';

const dayMs = 24 * 60 * 60_000;
/** Leads about no institution of ours are compared with those of the last days only. */
const unnamedDays = 60;
const shown = 8;

/**
 * Open leads that may be about the same matter, of those that the reader may know of, newest first: the same institution,
 * and the same problem or days; without an institution of ours the same kind of target, problem and days (ours).
 */
export async function similarLeads(
  actor: StaffActor,
  { _id, target, institutionId, codes, actFrom, actTo }: LeadDoc,
  now: Date,
) {
  const sameDays = { actFrom: { $lte: actTo }, actTo: { $gte: actFrom } };
  const sameProblem = { codes: codes.length > 0 ? { $in: [...codes] } : { $size: 0 } };
  const since = new Date(now.getTime() - unnamedDays * dayMs);
  const alike = institutionId
    ? { institutionId, $or: [sameProblem, sameDays] }
    : { institutionId: { $exists: false }, target, ...sameProblem, ...sameDays, receivedAt: { $gte: since } };
  const others = { _id: { $ne: _id }, status: { $in: masterStatuses } };
  return Lead.find(
    { $and: [await visibleLeads(actor, now), alike, others] },
    { no: 1, status: 1, receivedAt: 1, codes: 1 },
  )
    .sort({ receivedAt: -1, _id: -1 })
    .limit(shown)
    .lean();
}
