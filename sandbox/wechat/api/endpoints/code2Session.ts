import { randomBytes } from 'node:crypto';
import { callerOf } from '../callers.ts';
import { endpoint } from '../endpoint.ts';
import { fail } from '../errors.ts';
import { countCall } from '../quota.ts';

const limits = { path: '/sns/jscode2session', perDay: null };

/** code2Session: a code lives five minutes and works once (wechat.md §3). */
export const code2Session = endpoint({
  ...limits,
  method: 'GET',
  token: 'none',
  handle({ world, query }) {
    if (query.grant_type !== 'authorization_code') throw fail(40002);
    const caller = callerOf(world, query.appid ?? '');
    if (caller?.kind !== 'miniprogram') throw fail(40013);
    countCall(world, caller, limits);
    if (caller.secret !== query.secret) throw fail(40125);
    if (!query.js_code) throw fail(41008);
    const login = world.logins.get(query.js_code);
    if (login === undefined || login.appid !== caller.appid) throw fail(40029);
    if (login.used) throw fail(40163);
    if (login.expiresAt <= world.clock.now()) throw fail(40029);
    const person = world.people.get(login.openid);
    if (person === undefined) throw fail(40029);
    world.logins.put(login.code, { ...login, used: true });
    person.activeAt = world.clock.now();
    person.miniActiveAt = person.activeAt;
    world.people.put(person.openid, person);
    const session_key = randomBytes(16).toString('base64');
    return { json: { session_key, openid: person.mpOpenid, unionid: person.unionid } };
  },
});
