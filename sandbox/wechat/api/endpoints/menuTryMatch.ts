import { z } from 'zod';
import { personOf } from '../../world/people.ts';
import { menuFor } from '../conditionalMenus.ts';
import { endpoint } from '../endpoint.ts';
import { fail } from '../errors.ts';

/** tryMatchMenu: the menu that one follower sees. */
export const menuTryMatch = endpoint({
  path: '/cgi-bin/menu/trymatch',
  method: 'POST',
  token: 'account',
  perDay: 20_000,
  schema: z.strictObject({ user_id: z.string() }),
  handle({ world, caller, body }) {
    const person = personOf(world, caller.account.key, body.user_id);
    if (!person?.following) throw fail(40003);
    const button = menuFor(world, person);
    if (button === null) throw fail(46003);
    return { json: { button } };
  },
});
