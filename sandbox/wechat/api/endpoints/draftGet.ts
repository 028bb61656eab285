import { z } from 'zod';
import { draftOf } from '../drafts.ts';
import { endpoint } from '../endpoint.ts';

/** getDraft: dw:/doc/service/api/draftbox/draftmanage/api_getdraft */
export const draftGet = endpoint({
  path: '/cgi-bin/draft/get',
  method: 'POST',
  token: 'account',
  perDay: 500,
  schema: z.strictObject({ media_id: z.string().default('') }),
  handle: ({ world, caller, body }) => ({
    json: { news_item: draftOf(world, caller, body.media_id).articles },
  }),
});
