import { z } from 'zod';
import { endpoint, ok } from '../endpoint.ts';
import { checkMenu } from '../menu.ts';

/** createMenu: ≤3 buttons × ≤5 sub buttons (wechat.md §2.7). */
export const menuCreate = endpoint({
  path: '/cgi-bin/menu/create',
  method: 'POST',
  token: 'account',
  perDay: 1_000,
  schema: z.strictObject({ button: z.unknown() }),
  handle({ world, caller, body }) {
    world.menus.put(caller.account.key, checkMenu(body.button));
    world.changes.emit('change', '');
    return ok();
  },
});
