import type { Services } from '../../commands/context.ts';
import { Delivery } from '../../models/delivery.ts';
import { afterCursor, type Page, type PageInput, toPage } from '../paging/page.ts';
import { inboxFilter } from './inboxFilter.ts';
import { type InboxItem, inboxColumns, inboxItem } from './inboxItem.ts';

/**
 * What somebody was told, newest first, and how many of it they have not opened.
 * @throws DomainError `input.invalid` for a bad cursor
 */
export async function listInbox(
  services: Pick<Services, 'crypto' | 'clock'>,
  { personId, ...page }: { personId: string } & PageInput,
): Promise<Page<InboxItem> & { unread: number }> {
  const filter = await inboxFilter(personId, services.clock.now());
  const { createdAt, ...after } = afterCursor('createdAt', page.cursor);
  const older = createdAt ? { createdAt: { ...filter.createdAt, ...createdAt } } : {};
  const [found, unread] = await Promise.all([
    Delivery.find({ ...filter, ...after, ...older }, inboxColumns)
      .sort({ createdAt: -1, _id: -1 })
      .limit(page.limit + 1)
      .lean(),
    Delivery.countDocuments({ ...filter, readAt: null }),
  ]);
  const { rows, nextCursor } = toPage(found, page, (row) => row.createdAt);
  return { rows: await Promise.all(rows.map((row) => inboxItem(services, row))), nextCursor, unread };
}
