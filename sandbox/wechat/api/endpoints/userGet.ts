import { endpoint } from '../endpoint.ts';
import { fail } from '../errors.ts';

const pageSize = 10_000;

/** getFans: openids of followers, 10,000 a page, continued by next_openid. */
export const userGet = endpoint({
  path: '/cgi-bin/user/get',
  method: 'GET',
  token: 'account',
  perDay: 500,
  handle({ world, caller, query }) {
    const followers: string[] = [];
    for (const person of world.people.values()) {
      if (person.account === caller.account.key && person.following) followers.push(person.openid);
    }
    const after = query.next_openid ? followers.indexOf(query.next_openid) : -1;
    if (query.next_openid && after < 0) throw fail(40003);
    const openid = followers.slice(after + 1, after + 1 + pageSize);
    const head = { total: followers.length, count: openid.length };
    if (openid.length === 0) return { json: { ...head, next_openid: '' } };
    return { json: { ...head, data: { openid }, next_openid: openid.at(-1) ?? '' } };
  },
});
