import type { InboxItem } from '../queries/inbox/inboxItem.ts';

/** A message as the person it is for reads it. */
export function presentInboxItem({ at, ...item }: InboxItem) {
  return { ...item, at: at.toISOString() };
}
