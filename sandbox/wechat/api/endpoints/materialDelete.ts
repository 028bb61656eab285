import { z } from 'zod';
import { liveMedia } from '../../world/media.ts';
import { endpoint, ok } from '../endpoint.ts';
import { fail } from '../errors.ts';

/** deleteMaterial. Articles that were sent keep their picture, as in life. */
export const materialDelete = endpoint({
  path: '/cgi-bin/material/del_material',
  method: 'POST',
  token: 'account',
  perDay: null,
  schema: z.strictObject({ media_id: z.string().default('') }),
  handle({ world, caller, body }) {
    const row = liveMedia(world, caller.appid, body.media_id);
    if (row?.permanent === undefined) throw fail(40007);
    world.mediaRows.put(row.mediaId, { ...row, expiresAt: 0 });
    return ok();
  },
});
