import { z } from 'zod';
import { show } from '../../world/inbox.ts';
import { liveWindows, personOf } from '../../world/people.ts';
import type { Person } from '../../world/rows.ts';
import type { World } from '../../world/world.ts';
import { endpoint, ok } from '../endpoint.ts';
import { fail, invalidArgument } from '../errors.ts';
import { kfTypes } from '../kfTypes.ts';

/** sendCustomMessage: dw:/doc/offiaccount/Customer_Service/Customer_Service_Messages.html */
export const customSend = endpoint({
  path: '/cgi-bin/message/custom/send',
  method: 'POST',
  token: 'account',
  perDay: 500_000,
  schema: z.looseObject({
    touser: z.string().default(''),
    msgtype: z.string().default(''),
    customservice: z.strictObject({ kf_account: z.string() }).optional(),
    aimsgcontext: z.strictObject({ is_ai_msg: z.number() }).optional(),
  }),
  handle({ world, caller, body }) {
    const person = personOf(world, caller.account.key, body.touser);
    if (person === undefined) throw fail(40003);
    const type = Object.hasOwn(kfTypes, body.msgtype) ? kfTypes[body.msgtype] : undefined;
    if (type === undefined) throw fail(40008);
    refuseUnknown(body);
    const content = type.schema.safeParse(body[body.msgtype]);
    if (!content.success) {
      const [issue] = content.error.issues;
      const path = [body.msgtype, ...(issue?.path ?? [])].map(String).join('.');
      throw invalidArgument(`${path} invalid`, `${path}: ${issue?.message}`);
    }
    const shown = type.show(content.data, { world, caller });
    spend(world, person);
    show(world, { openid: person.openid, from: 'account', via: 'kf', type: body.msgtype, body: shown });
    return ok();
  },
});

/** Takes one message from the window that ends first: 45015 without a window, 45047 when all are used up. */
function spend(world: World, person: Person): void {
  if (!person.following) throw fail(45015);
  const windows = liveWindows(world, person);
  if (windows.length === 0) throw fail(45015);
  const usable = windows.find((w) => w.remaining === null || w.remaining > 0);
  if (usable === undefined) throw fail(45047);
  if (usable.remaining !== null) usable.remaining -= 1;
  person.typingUntil = 0;
  world.people.put(person.openid, person);
}

/** A typo in an optional field would be ignored by WeChat and missed by everybody. */
function refuseUnknown(body: Record<string, unknown>): void {
  const known = ['touser', 'msgtype', 'customservice', 'aimsgcontext', String(body.msgtype)];
  const unknown = Object.keys(body).find((key) => !known.includes(key));
  if (unknown !== undefined) throw invalidArgument(`${unknown} invalid`, `${unknown}: unknown field`);
}
