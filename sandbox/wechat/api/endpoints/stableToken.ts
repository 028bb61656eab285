import { z } from 'zod';
import { callerOf } from '../callers.ts';
import { endpoint } from '../endpoint.ts';
import { fail } from '../errors.ts';
import { countCall } from '../quota.ts';
import { forceStableToken, stableToken as normalToken } from '../tokens.ts';

const limits = { path: '/cgi-bin/stable_token', perDay: 500_000, perMinute: 10_000 };

/** getStableAccessToken: dw:/doc/service/api/base/api_getstableaccesstoken */
export const stableToken = endpoint({
  ...limits,
  method: 'POST',
  token: 'none',
  schema: z.strictObject({
    grant_type: z.string().default(''),
    appid: z.string().default(''),
    secret: z.string().default(''),
    force_refresh: z.boolean().default(false),
  }),
  handle({ world, body }) {
    if (body.grant_type !== 'client_credential') throw fail(40002);
    if (body.appid === '') throw fail(41002);
    if (body.secret === '') throw fail(41004);
    const caller = callerOf(world, body.appid);
    if (caller === undefined) throw fail(40013);
    countCall(world, caller, limits);
    if (caller.secret !== body.secret) throw fail(40125);
    const issued = body.force_refresh ? forceStableToken(world, body.appid) : normalToken(world, body.appid);
    const expiresIn = Math.floor((issued.expiresAt - world.clock.now()) / 1000);
    return { json: { access_token: issued.token, expires_in: expiresIn } };
  },
});
