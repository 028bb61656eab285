import { liveMedia } from '../../world/media.ts';
import { endpoint } from '../endpoint.ts';
import { fail } from '../errors.ts';

/** getMedia: bytes for images and voices, a JSON with `video_url` for videos (wechat.md §2.8). */
export const mediaGet = endpoint({
  path: '/cgi-bin/media/get',
  method: 'GET',
  token: 'either',
  perDay: 200_000,
  async handle({ world, caller, query }) {
    if (!query.media_id) throw fail(41006);
    const row = liveMedia(world, caller.appid, query.media_id);
    if (row === undefined) throw fail(40007);
    if (row.type === 'video') return { json: { video_url: `${world.url}/mmbiz/${row.mediaId}` } };
    return {
      bytes: await world.media.read(row.mediaId),
      contentType: row.mime,
      headers: { 'Content-disposition': `attachment; filename="${row.filename}"` },
    };
  },
});
