import { type LeadStatus, leadStatuses } from '../../domain/leads/machine.ts';
import { Event } from '../../models/event.ts';
import { Lead } from '../../models/lead.ts';

type Counts = Record<LeadStatus, number>;

/** Fewer leads are counted each time. */
const worthKeeping = 1_000;
/** A transaction may commit this long after the time on its event. */
const overlapMs = 30_000;
/** A lead that another bureau passed down has its event there: such a count may be this old. */
const mostMs = 60_000;
/** Counts that are kept in this process, by whose they are. */
const mostKept = 500;
/** Events that change a count. */
const changes = ['lead.submitted', 'lead.stepped', 'lead.takenOver', 'lead.excluded'];

/** A count, when it was made, and how many changes of the bureau were there to see shortly before. */
const kept = new Map<string, { counts: Counts; at: Date; seen: number }>();

/**
 * Leads of a filter (`visibleLeads`) by status. Ten thousand take the store longer than the page itself, so that a large count is
 * kept for a minute, and only as long as nothing happened in the bureau; whoever may see other leads has another filter.
 */
export async function countByStatus(
  visible: Record<string, unknown>,
  { bureauId, now }: { bureauId: string; now: Date },
): Promise<Counts> {
  const key = JSON.stringify(visible);
  const known = kept.get(key);
  if (known && now.getTime() - known.at.getTime() < mostMs) {
    if ((await changesSince(bureauId, known.at)) === known.seen) return known.counts;
  }
  kept.delete(key);
  // Looked at first: what is committed in between makes the next look count again.
  const seen = await changesSince(bureauId, now);
  const counts = await count(visible);
  if (Object.values(counts).reduce((sum, some) => sum + some, 0) < worthKeeping) return counts;
  const [oldest] = kept.keys();
  if (oldest !== undefined && kept.size >= mostKept) kept.delete(oldest);
  kept.set(key, { counts, at: now, seen });
  return counts;
}

/** Changes from shortly before `at` until now; one that was committed late is among them. */
function changesSince(bureauId: string, at: Date): Promise<number> {
  const since = new Date(at.getTime() - overlapMs);
  return Event.countDocuments({ bureauId, at: { $gte: since }, type: { $in: changes } });
}

async function count(visible: Record<string, unknown>): Promise<Counts> {
  const groups = await Lead.aggregate<{ _id: LeadStatus; count: number }>([
    { $match: visible },
    { $group: { _id: '$status', count: { $sum: 1 } } },
  ]);
  const found = new Map(groups.map(({ _id, count: some }) => [_id, some]));
  return Object.fromEntries(leadStatuses.map((status) => [status, found.get(status) ?? 0])) as Counts;
}
