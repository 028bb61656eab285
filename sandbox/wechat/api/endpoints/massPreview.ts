import { z } from 'zod';
import { show } from '../../world/inbox.ts';
import { personOf } from '../../world/people.ts';
import { draftOf } from '../drafts.ts';
import { endpoint, ok } from '../endpoint.ts';
import { fail } from '../errors.ts';
import { articleCard, keepPage } from '../mass.ts';

/**
 * massPreview: to one follower, by openid or by WeChat name (`towxname` wins). Simulated people have no WeChat name; their
 * nickname stands for it.
 */
export const massPreview = endpoint({
  path: '/cgi-bin/message/mass/preview',
  method: 'POST',
  token: 'account',
  perDay: 100,
  schema: z.strictObject({
    touser: z.string().optional(),
    towxname: z.string().optional(),
    msgtype: z.literal('mpnews'),
    mpnews: z.strictObject({ media_id: z.string() }),
  }),
  handle({ world, caller, body }) {
    const { key } = caller.account;
    const person =
      body.towxname === undefined
        ? personOf(world, key, body.touser ?? '')
        : [...world.people.values()].find((one) => one.account === key && one.nickname === body.towxname);
    if (person === undefined) throw fail(40003);
    if (!person.following) throw fail(43004);
    const [article] = draftOf(world, caller, body.mpnews.media_id).articles;
    if (article === undefined) throw fail(40007);
    const card = articleCard(world, article, keepPage(world, key, article));
    show(world, { openid: person.openid, from: 'account', via: 'preview', type: 'news', body: card });
    return ok({ errmsg: 'preview success', msg_id: 34_182 });
  },
});
