import { z } from 'zod';
import type { ApiClient } from './apiClient.ts';
import type { TagMenus } from './port.ts';
import { shaped } from './shaped.ts';

const text = z.union([z.string(), z.number()]).transform(String);
const menus = z.object({
  conditionalmenu: z
    .array(
      z.object({
        menuid: text,
        button: z.unknown(),
        // An old account calls its tag a group.
        matchrule: z.object({ tag_id: text.optional(), group_id: text.optional() }).default({}),
      }),
    )
    .default([]),
});

/** Conditional menus through the package; source: developers.weixin.qq.com, 个性化菜单接口. */
export function tagMenusOf(client: ApiClient): TagMenus {
  return {
    async list() {
      const { conditionalmenu } = shaped(menus, await client.getMenu(), 'menu/get');
      return conditionalmenu.map(({ menuid, button, matchrule }) => {
        const tagId = Number(matchrule.tag_id ?? matchrule.group_id ?? Number.NaN);
        return { menuId: menuid, tagId: Number.isInteger(tagId) ? tagId : null, button };
      });
    },
    async add(tagId, { button }) {
      await client.addConditionalMenu({ button, matchrule: { tag_id: String(tagId) } });
    },
    async remove(menuId) {
      await client.delConditionalMenu(menuId);
    },
  };
}
