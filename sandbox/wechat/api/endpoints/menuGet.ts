import { conditionalMenusOf } from '../conditionalMenus.ts';
import { endpoint } from '../endpoint.ts';
import { fail } from '../errors.ts';

/** getMenu: 46003 when there is none. */
export const menuGet = endpoint({
  path: '/cgi-bin/menu/get',
  method: 'GET',
  token: 'account',
  perDay: 10_000,
  handle({ world, caller }) {
    const button = world.menus.get(caller.account.key);
    if (button === undefined) throw fail(46003);
    const conditional = conditionalMenusOf(world, caller.account.key);
    return {
      json: {
        menu: { button },
        ...(conditional.length > 0
          ? {
              conditionalmenu: conditional.map(({ button: own, matchrule, menuid }) => ({
                ...{ button: own, matchrule, menuid },
              })),
            }
          : {}),
      },
    };
  },
});
