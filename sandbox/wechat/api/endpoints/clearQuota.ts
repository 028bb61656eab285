import { z } from 'zod';
import { beijingDay } from '../../world/clock.ts';
import { endpoint, ok } from '../endpoint.ts';
import { fail } from '../errors.ts';
import { clearUsage } from '../quota.ts';

const perMonth = 10;

/** clearQuota: ten times a month (wechat.md §2.2); 48006 afterwards. Does not clear its own count. */
export const clearQuota = endpoint({
  path: '/cgi-bin/clear_quota',
  method: 'POST',
  token: 'either',
  perDay: null,
  schema: z.strictObject({ appid: z.string().default('') }),
  handle({ world, caller, body }) {
    if (body.appid !== caller.appid) throw fail(40013);
    const counter = `clear_quota ${caller.appid} ${beijingDay(world.clock.now()).slice(0, 7)}`;
    const used = Number(world.counters.get(counter) ?? 0);
    if (used >= perMonth) throw fail(48006);
    world.counters.put(counter, String(used + 1));
    clearUsage(world, caller.appid);
    return ok();
  },
});
