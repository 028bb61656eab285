import { z } from 'zod';
import { type Endpoint, endpoint, ok } from '../endpoint.ts';
import { fail } from '../errors.ts';
import { batchOf, tagOf } from '../tags.ts';

const mostTags = 20;

function batch(path: string, change: (tagIds: readonly number[], id: number) => number[]): Endpoint {
  return endpoint({
    path,
    method: 'POST',
    token: 'account',
    perDay: null,
    schema: z.strictObject({ openid_list: z.array(z.string()), tagid: z.int() }),
    handle({ world, caller, body }) {
      const { id } = tagOf(world, caller, body.tagid);
      const people = batchOf(world, caller, body.openid_list);
      const changed = people.map((person) => change(person.tagIds, id));
      if (changed.some((tagIds) => tagIds.length > mostTags)) throw fail(45059);
      people.forEach((person, i) => {
        person.tagIds = changed[i] ?? [];
        world.people.put(person.openid, person);
        world.changes.emit('change', person.openid);
      });
      return ok();
    },
  });
}

/** batchTagging: dw:/doc/service/api/usermanage/tag/api_batchtagging; the tag put on last counts for menus. */
export const tagsBatchTagging = batch('/cgi-bin/tags/members/batchtagging', (tagIds, id) =>
  tagIds.includes(id) ? [...tagIds] : [...tagIds, id],
);

/** batchUntagging; a tag that somebody does not have is no error. */
export const tagsBatchUntagging = batch('/cgi-bin/tags/members/batchuntagging', (tagIds, id) =>
  tagIds.filter((one) => one !== id),
);
