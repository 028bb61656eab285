import { z } from 'zod';
import { randomText } from '../../world/ids.ts';
import { articleSchema, checkArticle } from '../articles.ts';
import { endpoint } from '../endpoint.ts';

/** draft_add: dw:/doc/service/api/draftbox/draftmanage/api_draft_add; nothing keeps the same draft from being made twice. */
export const draftAdd = endpoint({
  path: '/cgi-bin/draft/add',
  method: 'POST',
  token: 'account',
  perDay: 1_000,
  schema: z.strictObject({ articles: z.array(articleSchema).min(1).max(8) }),
  handle({ world, caller, body }) {
    const articles = body.articles.map((article) => checkArticle(world, caller, article));
    const mediaId = randomText(64);
    const createdAt = world.clock.now();
    world.drafts.put(mediaId, { mediaId, account: caller.account.key, articles, createdAt });
    return { json: { media_id: mediaId, item: [] } };
  },
});
