import { menuFor } from '../api/conditionalMenus.ts';
import { liveWindows } from '../world/people.ts';
import type { InboxItem, Person } from '../world/rows.ts';
import type { World } from '../world/world.ts';

/** A person as the phones API shows it. */
export function presentPerson(world: World, person: Person): Record<string, unknown> {
  const { openid, account, nickname, unionid, mpOpenid, following, blocksTemplates, createdAt } = person;
  return {
    openid,
    account,
    nickname,
    unionid,
    mpOpenid,
    following,
    blocksTemplates,
    createdAt,
    typing: person.typingUntil > world.clock.now(),
    windows: liveWindows(world, person),
    /** The menu that this person sees, by their tags. */
    menu: menuFor(world, person),
  };
}

/** An item of the inbox: what the person sees, without the raw push; flat, so that `content` is at the top. */
export function presentItem(item: InboxItem): Record<string, unknown> {
  const { id, seq, at, from, via, type, body, msgId, delivery } = item;
  return { id, seq, at, from, via, type, ...(msgId === undefined ? {} : { msgId }), ...body, delivery };
}
