import { isDeepStrictEqual } from 'node:util';
import type { Menu, OfficialAccount } from '../../wechat/port.ts';
import { withTag } from './withTag.ts';

/**
 * Has those with the tag for supervisors see this menu instead of the one for everybody, which must be there first. A
 * menu that is there already is left alone; older ones of the same tag go.
 * @throws WeChatApiError
 */
export function publishTagMenu(client: OfficialAccount, menu: Menu): Promise<void> {
  return withTag(client, async (tagId) => {
    const own = (await client.tagMenus.list()).filter((one) => one.tagId === tagId);
    const same = own.find(({ button }) => isDeepStrictEqual(plain(button), plain(menu.button)));
    // The new one first: in between, people see it twice at worst, never the menu for everybody.
    if (!same) await client.tagMenus.add(tagId, menu);
    for (const { menuId } of own) if (menuId !== same?.menuId) await client.tagMenus.remove(menuId);
  });
}

/** Without the empty lists that WeChat adds to buttons, and without what is undefined. */
function plain(button: unknown): unknown {
  return JSON.parse(JSON.stringify(button), (key, value: unknown) =>
    key === 'sub_button' && Array.isArray(value) && value.length === 0 ? undefined : value,
  );
}
