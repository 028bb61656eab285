import { z } from 'zod';
import { conditionalMenusOf } from '../conditionalMenus.ts';
import { endpoint } from '../endpoint.ts';
import { fail } from '../errors.ts';
import { checkMenu } from '../menu.ts';
import { tagOf } from '../tags.ts';

/** WeChat refuses what tells about the person since 2021. */
const personal = ['sex', 'country', 'province', 'city', 'language'];
const firstId = 400_000_000;
/** The real limit is not published [U]; enough to catch a product that only ever adds. */
const most = 20;

/** addConditionalMenu: dw:/doc/service/api/custommenu/api_addconditionalmenu; needs a default menu first. */
export const menuAddConditional = endpoint({
  path: '/cgi-bin/menu/addconditional',
  method: 'POST',
  token: 'account',
  perDay: 2_000,
  schema: z.strictObject({ button: z.unknown(), matchrule: z.record(z.string(), z.string()).default({}) }),
  handle({ world, caller, body }) {
    const account = caller.account.key;
    const { tag_id, client_platform_type, ...others } = body.matchrule;
    if (Object.keys(others).some((name) => personal.includes(name))) throw fail(65320);
    if (Object.keys(others).length > 0) throw fail(47001, `unknown rule ${Object.keys(others)[0]}`);
    if (!tag_id && !client_platform_type) throw fail(65304);
    if (client_platform_type && !/^[123]$/.test(client_platform_type)) throw fail(47001, 'platform');
    if (world.menus.get(account) === undefined) throw fail(65303);
    if (tag_id) tagOf(world, caller, Number(tag_id));
    const button = checkMenu(body.button);
    const before = conditionalMenusOf(world, account);
    if (before.length >= most) throw fail(65305);
    const newest = Math.max(firstId - 1, ...[...world.conditionalMenus.values()].map((row) => row.menuid));
    const menuid = newest + 1;
    world.conditionalMenus.put(String(menuid), {
      ...{ menuid, account, button },
      matchrule: { tag_id, client_platform_type },
    });
    world.changes.emit('change', '');
    return { json: { menuid: String(menuid) } };
  },
});
