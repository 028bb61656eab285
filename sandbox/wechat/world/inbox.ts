import { nextInt64 } from './ids.ts';
import type { InboxItem } from './rows.ts';
import { inboxOf, type World } from './world.ts';

const keep = 500;

/** Puts something on a phone's screen and tells the page. */
export function show(world: World, item: Omit<InboxItem, 'id' | 'seq' | 'at'>): InboxItem {
  const list = inboxOf(world, item.openid);
  const id = nextInt64(world, 'inbox');
  const shown: InboxItem = { id, seq: (list.at(-1)?.seq ?? 0) + 1, at: world.clock.now(), ...item };
  list.push(shown);
  world.inboxItems.put(id, shown);
  while (list.length > keep) {
    const old = list.shift();
    if (old !== undefined) world.inboxItems.delete(old.id);
  }
  changed(world, shown);
  return shown;
}

/** Notes that an item changed in place. */
export function updated(world: World, item: InboxItem): void {
  world.inboxItems.put(item.id, item);
  changed(world, item);
}

/** A grey line in the middle of the chat. */
export function notice(world: World, openid: string, content: string): InboxItem {
  return show(world, { openid, from: 'system', via: 'notice', type: 'notice', body: { content } });
}

function changed(world: World, item: InboxItem): void {
  world.changes.emit('change', item.openid);
}
