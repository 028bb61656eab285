import type { InboxSummary, InboxWanted } from '../../../bot/engine/index.ts';
import type { Services } from '../../commands/context.ts';
import { Delivery } from '../../models/delivery.ts';
import { encodeCursor } from '../paging/cursor.ts';
import { inboxFilter } from './inboxFilter.ts';
import { inboxColumns, inboxItem } from './inboxItem.ts';
import { listInbox } from './listInbox.ts';

/** As many as one message lists. */
const shown = 9;

/** The part of somebody's inbox that the conversation wants to see: the newest, those after one, or those on view. */
export async function inboxInChat(
  services: Pick<Services, 'crypto' | 'clock'>,
  personId: string,
  wanted: InboxWanted,
): Promise<InboxSummary> {
  if (wanted.kind === 'these') {
    const filter = await inboxFilter(personId, services.clock.now());
    const found = await Delivery.find({ ...filter, _id: { $in: [...wanted.ids] } }, inboxColumns).lean();
    const items = await Promise.all(found.map((row) => inboxItem(services, row)));
    return {
      items: items.sort((a, b) => wanted.ids.indexOf(a.id) - wanted.ids.indexOf(b.id)),
      unread: 0,
      more: false,
    };
  }
  const last =
    wanted.kind === 'after'
      ? await Delivery.findOne({ _id: wanted.id, personId }, { createdAt: 1 }).lean()
      : null;
  const cursor = last ? encodeCursor({ at: last.createdAt, id: last._id }) : undefined;
  const { rows, unread, nextCursor } = await listInbox(services, { personId, limit: shown, cursor });
  return { items: rows, unread, more: nextCursor !== null };
}
