import { endpoint, ok } from '../endpoint.ts';

/** deleteMenu. */
export const menuDelete = endpoint({
  path: '/cgi-bin/menu/delete',
  method: 'GET',
  token: 'account',
  perDay: 1_000,
  handle({ world, caller }) {
    world.menus.delete(caller.account.key);
    world.changes.emit('change', '');
    return ok();
  },
});
