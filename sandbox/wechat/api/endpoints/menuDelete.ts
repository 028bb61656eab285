import { removeMenus } from '../conditionalMenus.ts';
import { endpoint, ok } from '../endpoint.ts';

/** deleteMenu: the conditional menus go with it. */
export const menuDelete = endpoint({
  path: '/cgi-bin/menu/delete',
  method: 'GET',
  token: 'account',
  perDay: 1_000,
  handle({ world, caller }) {
    removeMenus(world, caller.account.key);
    world.changes.emit('change', '');
    return ok();
  },
});
