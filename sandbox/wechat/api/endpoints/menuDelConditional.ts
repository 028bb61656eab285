import { z } from 'zod';
import { endpoint, ok } from '../endpoint.ts';
import { fail } from '../errors.ts';

/** deleteConditionalMenu. */
export const menuDelConditional = endpoint({
  path: '/cgi-bin/menu/delconditional',
  method: 'POST',
  token: 'account',
  perDay: 2_000,
  schema: z.strictObject({ menuid: z.string() }),
  handle({ world, caller, body: { menuid } }) {
    if (world.conditionalMenus.get(menuid)?.account !== caller.account.key) throw fail(65301);
    world.conditionalMenus.delete(menuid);
    world.changes.emit('change', '');
    return ok();
  },
});
