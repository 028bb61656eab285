import type { Person, TagRow } from '../world/rows.ts';
import type { World } from '../world/world.ts';
import type { Caller } from './endpoint.ts';
import { fail } from './errors.ts';

/** Tags of the caller's account. */
export function tagsOf(world: World, caller: Caller): TagRow[] {
  return [...world.tags.values()].filter(({ account }) => account === caller.account.key);
}

/** Those who have a tag. */
export function taggedWith(world: World, { account, id }: TagRow): Person[] {
  return [...world.people.values()].filter((one) => one.account === account && one.tagIds.includes(id));
}

/** The account's tag of that id. @throws ApiError 45159 */
export function tagOf(world: World, caller: Caller, id: number): TagRow {
  const tag = world.tags.get(`${caller.account.key} ${id}`);
  if (tag === undefined) throw fail(45159, `the account has no tag ${id}`);
  return tag;
}

const mostAtOnce = 50;

/** The followers of a batch: up to fifty, all of this account. @throws ApiError 40032, 49003 */
export function batchOf(world: World, caller: Caller, openids: readonly string[]): Person[] {
  if (openids.length === 0 || openids.length > mostAtOnce) throw fail(40032);
  return openids.map((openid) => {
    const person = world.people.get(openid);
    if (person === undefined) throw fail(40003, openid);
    if (person.account !== caller.account.key) throw fail(49003, openid);
    if (!person.following) throw fail(40003, `${openid} does not follow`);
    return person;
  });
}
