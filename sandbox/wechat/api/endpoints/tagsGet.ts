import { endpoint } from '../endpoint.ts';
import { taggedWith, tagsOf } from '../tags.ts';

/** getTags: every tag of the account, with how many have it. */
export const tagsGet = endpoint({
  path: '/cgi-bin/tags/get',
  method: 'GET',
  token: 'account',
  perDay: null,
  handle({ world, caller }) {
    const tags = tagsOf(world, caller).map((tag) => ({
      ...{ id: tag.id, name: tag.name },
      count: taggedWith(world, tag).length,
    }));
    return { json: { tags } };
  },
});
