import { callerOf } from '../callers.ts';
import { endpoint } from '../endpoint.ts';
import { fail } from '../errors.ts';
import { countCall } from '../quota.ts';
import { classicToken as issue } from '../tokens.ts';

const limits = { path: '/cgi-bin/token', perDay: 2_000 };

/** getAccessToken, the classic one: every call replaces the token (wechat.md §2.1). */
export const classicToken = endpoint({
  ...limits,
  method: 'GET',
  token: 'none',
  handle({ world, query }) {
    if (query.grant_type !== 'client_credential') throw fail(40002);
    if (!query.appid) throw fail(41002);
    if (!query.secret) throw fail(41004);
    const caller = callerOf(world, query.appid);
    if (caller === undefined) throw fail(40013);
    countCall(world, caller, limits);
    // A wrong secret answers 40001 here, unlike stable_token (wechat.md §5.1).
    if (caller.secret !== query.secret) throw fail(40001);
    return { json: { access_token: issue(world, caller.appid).token, expires_in: 7200 } };
  },
});
