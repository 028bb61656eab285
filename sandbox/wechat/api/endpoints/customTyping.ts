import { z } from 'zod';
import { liveWindows, personOf } from '../../world/people.ts';
import { endpoint, ok } from '../endpoint.ts';
import { fail, invalidArgument } from '../errors.ts';

const shownMs = 15_000;
const sinceTalkMs = 30_000;

/** "对方正在输入…": only within 30 s of the person's last message, and not twice (global table 45080, 45081). */
export const customTyping = endpoint({
  path: '/cgi-bin/message/custom/typing',
  method: 'POST',
  token: 'account',
  perDay: 500_000,
  schema: z.strictObject({ touser: z.string().default(''), command: z.string().default('') }),
  handle({ world, caller, body }) {
    const person = personOf(world, caller.account.key, body.touser);
    if (person === undefined) throw fail(40003);
    if (body.command !== 'Typing' && body.command !== 'CancelTyping')
      throw invalidArgument('command invalid');
    if (liveWindows(world, person).length === 0) throw fail(45015);
    const now = world.clock.now();
    if (now - person.activeAt > sinceTalkMs) throw fail(45080);
    const typing = body.command === 'Typing';
    if (typing && person.typingUntil > now) throw fail(45081);
    person.typingUntil = typing ? now + shownMs : 0;
    world.people.put(person.openid, person);
    world.changes.emit('change', person.openid);
    return ok();
  },
});
