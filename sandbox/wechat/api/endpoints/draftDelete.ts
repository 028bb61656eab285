import { z } from 'zod';
import { draftOf } from '../drafts.ts';
import { endpoint, ok } from '../endpoint.ts';

/** draft_delete. */
export const draftDelete = endpoint({
  path: '/cgi-bin/draft/delete',
  method: 'POST',
  token: 'account',
  perDay: 1_000,
  schema: z.strictObject({ media_id: z.string().default('') }),
  handle({ world, caller, body }) {
    world.drafts.delete(draftOf(world, caller, body.media_id).mediaId);
    return ok();
  },
});
