import type { StaffContext } from '../../commands/context.ts';
import { beijingDay } from '../../domain/time.ts';
import { Lead } from '../../models/lead.ts';
import { authorize } from '../../permissions/permissions.ts';
import { clocksOf } from '../clocks/clocksOf.ts';
import { leadClock } from '../clocks/leadClock.ts';
import { decodeCursor } from '../paging/cursor.ts';
import { newestFirst } from '../paging/newestFirst.ts';
import { afterCursor, type PageInput, toPage } from '../paging/page.ts';
import { countByStatus } from './countByStatus.ts';
import { leadColumns, withLeadNames } from './leadColumns.ts';
import { type LeadChoice, leadListFilter } from './leadListFilter.ts';
import { visibleLeads } from './visibleLeads.ts';

export type LeadListInput = PageInput & LeadChoice;

/**
 * One page of the leads that the reader may know of, newest first, with what is owed next and whether nothing happens. Counts are over the same
 * leads: neither they nor a gap tells of others.
 * @throws DomainError `permission.denied`, `input.invalid` for a bad cursor
 */
export async function listLeads(ctx: StaffContext, input: LeadListInput) {
  const { actor, clock } = ctx;
  authorize(actor, 'lead.list', { bureauId: actor.bureauId });
  const { cursor, limit } = input;
  const now = clock.now();
  const visible = await visibleLeads(actor, now);
  const chosen = [visible, afterCursor('receivedAt', cursor), ...leadListFilter(input, actor.id)];
  const found = await newestFirst(
    (since) =>
      Lead.find({ $and: [...chosen, since] }, leadColumns)
        .sort({ receivedAt: -1, _id: -1 })
        .limit(limit + 1)
        .lean(),
    { field: 'receivedAt', from: cursor ? decodeCursor(cursor).at : now, wanted: limit + 1 },
  );
  const { rows, nextCursor } = toPage(found, input, (row) => row.receivedAt);
  const named = await withLeadNames(actor.bureauId, rows);
  const today = beijingDay(now);
  const clocks = await clocksOf({ kind: 'lead', ids: rows.map(({ _id }) => _id) }, today);
  return {
    rows: named.map((row) => ({ ...row, ...leadClock(clocks.get(row._id) ?? []) })),
    counts: await countByStatus(visible, { bureauId: actor.bureauId, now }),
    nextCursor,
  };
}
