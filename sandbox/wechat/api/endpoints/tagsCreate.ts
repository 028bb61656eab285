import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { fail } from '../errors.ts';
import { tagsOf } from '../tags.ts';

const most = 100;
const maxBytes = 30;
/** 0, 1 and 2 are WeChat's own. */
const firstId = 100;

/** createTag: dw:/doc/service/api/usermanage/tag/api_createtag; a name belongs to one tag. */
export const tagsCreate = endpoint({
  path: '/cgi-bin/tags/create',
  method: 'POST',
  token: 'account',
  perDay: null,
  schema: z.strictObject({ tag: z.strictObject({ name: z.string() }) }),
  handle({ world, caller, body: { tag } }) {
    const all = tagsOf(world, caller);
    if (tag.name === '' || all.some(({ name }) => name === tag.name)) throw fail(45157, tag.name);
    if (Buffer.byteLength(tag.name) > maxBytes) throw fail(45158, tag.name);
    if (all.length >= most) throw fail(45056);
    const id = Math.max(firstId - 1, ...all.map((one) => one.id)) + 1;
    const account = caller.account.key;
    world.tags.put(`${account} ${id}`, { id, account, name: tag.name });
    return { json: { tag: { id, name: tag.name } } };
  },
});
