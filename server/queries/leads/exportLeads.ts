import type { StaffContext } from '../../commands/context.ts';
import { DomainError } from '../../domain/errors.ts';
import { exportedLeads } from '../../domain/leads/limits.ts';
import { Lead } from '../../models/lead.ts';
import { appendEvent } from '../../outbox/appendEvent.ts';
import { authorize } from '../../permissions/permissions.ts';
import { encodeCursor } from '../paging/cursor.ts';
import { afterCursor } from '../paging/page.ts';
import { leadColumns, withLeadNames } from './leadColumns.ts';
import { type LeadChoice, leadListFilter } from './leadListFilter.ts';
import { visibleLeads } from './visibleLeads.ts';

const page = 500;

/**
 * The chosen leads of those that the reader may know of, newest first, in the columns of the list: nothing of who reported. Read in
 * pages, at most `exportedLeads`, so that memory has a bound. That it was read is an event with the number of rows.
 * @throws DomainError `permission.denied`, `lead.export_too_many`
 */
export async function exportLeads(ctx: StaffContext, choice: LeadChoice, most = exportedLeads) {
  const { actor, clock } = ctx;
  const { bureauId } = actor;
  authorize(actor, 'lead.export', { bureauId });
  const all = [await visibleLeads(actor, clock.now()), ...leadListFilter(choice, actor.id)];
  const tooMany = await Lead.countDocuments({ $and: all }, { limit: most + 1 });
  if (tooMany > most) throw new DomainError('lead.export_too_many');
  const rows: Awaited<ReturnType<typeof readPage>> = [];
  let cursor: string | undefined;
  do {
    const found = await readPage(bureauId, [...all, afterCursor('receivedAt', cursor)]);
    rows.push(...found);
    const last = found.at(-1);
    cursor = last && found.length === page ? encodeCursor({ at: last.receivedAt, id: last._id }) : undefined;
  } while (cursor && rows.length < most);
  await appendEvent(ctx, {
    ...{ type: 'lead.exported', bureauId, object: { kind: 'bureau', id: bureauId } },
    data: { what: 'list', rows: rows.length },
  });
  return rows;
}

async function readPage(bureauId: string, $and: Record<string, unknown>[]) {
  const rows = await Lead.find({ $and }, leadColumns).sort({ receivedAt: -1, _id: -1 }).limit(page).lean();
  return withLeadNames(bureauId, rows);
}
