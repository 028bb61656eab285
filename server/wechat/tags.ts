import { z } from 'zod';
import type { ApiClient } from './apiClient.ts';
import type { Tags } from './port.ts';
import { shaped } from './shaped.ts';

const tag = z.object({ id: z.number(), name: z.string() });
const list = z.object({ tags: z.array(tag) });
const created = z.object({ tag });
const page = z.object({
  data: z.object({ openid: z.array(z.string()) }).optional(),
  next_openid: z.string().default(''),
});

/** Tags of followers through the package; source: developers.weixin.qq.com, 用户标签管理. */
export function tagsOf(client: ApiClient): Tags {
  return {
    async list() {
      return shaped(list, await client.getTags(), 'tags/get').tags;
    },
    async create(name) {
      return shaped(created, await client.createTags(name), 'tags/create').tag.id;
    },
    async add(tagId, openids) {
      await client.batchTagging(openids, tagId);
    },
    async remove(tagId, openids) {
      await client.batchUnTagging(openids, tagId);
    },
    async members(tagId) {
      const all: string[] = [];
      let next = '';
      do {
        const read = shaped(page, await client.getUsersFromTag(tagId, next), 'user/tag/get');
        const openids = read.data?.openid ?? [];
        all.push(...openids);
        next = openids.length > 0 ? read.next_openid : '';
      } while (next !== '');
      return all;
    },
  };
}
