import type { StaffContext } from '../../commands/context.ts';
import { type LeadStatus, leadStatuses } from '../../domain/leads/machine.ts';
import { beijingDay } from '../../domain/time.ts';
import { Lead } from '../../models/lead.ts';
import { authorize } from '../../permissions/permissions.ts';
import { clocksOf } from '../clocks/clocksOf.ts';
import { afterCursor, type PageInput, toPage } from '../paging/page.ts';
import { leadColumns, withLeadNames } from './leadColumns.ts';
import { type LeadChoice, leadListFilter } from './leadListFilter.ts';
import { visibleLeads } from './visibleLeads.ts';

export type LeadListInput = PageInput & LeadChoice;

/**
 * One page of the leads that the reader may know of, newest first, with the clock that ends next. Counts are over the same
 * leads: neither they nor a gap tells of others.
 * @throws DomainError `permission.denied`, `input.invalid` for a bad cursor
 */
export async function listLeads(ctx: StaffContext, input: LeadListInput) {
  const { actor, clock } = ctx;
  authorize(actor, 'lead.list', { bureauId: actor.bureauId });
  const { cursor, limit } = input;
  const visible = await visibleLeads(actor, clock.now());
  const found = await Lead.find(
    { $and: [visible, afterCursor('receivedAt', cursor), ...leadListFilter(input, actor.id)] },
    leadColumns,
  )
    .sort({ receivedAt: -1, _id: -1 })
    .limit(limit + 1)
    .lean();
  const { rows, nextCursor } = toPage(found, input, (row) => row.receivedAt);
  const named = await withLeadNames(actor.bureauId, rows);
  const today = beijingDay(clock.now());
  const clocks = await clocksOf({ kind: 'lead', ids: rows.map(({ _id }) => _id) }, today);
  return {
    rows: named.map((row) => ({ ...row, clock: clocks.get(row._id)?.[0] ?? null })),
    counts: await countByStatus(visible),
    nextCursor,
  };
}

async function countByStatus(visible: Record<string, unknown>): Promise<Record<LeadStatus, number>> {
  const groups = await Lead.aggregate<{ _id: LeadStatus; count: number }>([
    { $match: visible },
    { $group: { _id: '$status', count: { $sum: 1 } } },
  ]);
  const entries = leadStatuses.map((status) => {
    return [status, groups.find(({ _id }) => _id === status)?.count ?? 0] as const;
  });
  return Object.fromEntries(entries) as Record<LeadStatus, number>;
}
