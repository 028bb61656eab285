import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { fail } from '../errors.ts';
import { taggedWith, tagOf } from '../tags.ts';

const pageSize = 10_000;

/** getTagFans: openids with a tag, 10,000 a page, continued by next_openid. */
export const userTagGet = endpoint({
  path: '/cgi-bin/user/tag/get',
  method: 'POST',
  token: 'account',
  perDay: null,
  schema: z.strictObject({ tagid: z.int(), next_openid: z.string().default('') }),
  handle({ world, caller, body }) {
    const openids = taggedWith(world, tagOf(world, caller, body.tagid)).map(({ openid }) => openid);
    const after = body.next_openid === '' ? -1 : openids.indexOf(body.next_openid);
    if (body.next_openid !== '' && after < 0) throw fail(40003);
    const openid = openids.slice(after + 1, after + 1 + pageSize);
    if (openid.length === 0) return { json: { count: 0 } };
    return { json: { count: openid.length, data: { openid }, next_openid: openid.at(-1) ?? '' } };
  },
});
