import type { ConditionalMenuRow, Person } from '../world/rows.ts';
import type { World } from '../world/world.ts';

/** The account's conditional menus, the newest first: in this order they are matched. */
export function conditionalMenusOf(world: World, account: string): ConditionalMenuRow[] {
  return [...world.conditionalMenus.values()]
    .filter((row) => row.account === account)
    .sort((a, b) => b.menuid - a.menuid);
}

/** The buttons that a person sees: of several tags the last one put on counts; without a match, the default menu. */
export function menuFor(world: World, { account, tagIds }: Person): unknown {
  const tag = tagIds.at(-1);
  const matching = conditionalMenusOf(world, account).find(
    ({ matchrule }) => matchrule.tag_id !== undefined && matchrule.tag_id === String(tag),
  );
  return matching?.button ?? world.menus.get(account) ?? null;
}

/** Takes every menu of the account away. */
export function removeMenus(world: World, account: string): void {
  world.menus.delete(account);
  for (const row of conditionalMenusOf(world, account)) world.conditionalMenus.delete(String(row.menuid));
}
