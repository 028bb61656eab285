import { storeMedia } from '../../world/media.ts';
import { mediaKindOf } from '../../world/mediaTypes.ts';
import { endpoint } from '../endpoint.ts';
import { fail } from '../errors.ts';

const MB = 1024 * 1024;

/** Types with the formats and sizes that WeChat takes, and the code for "too big" (wechat.md §2.8). */
const types: Record<string, { formats: string[]; max: number; tooBig: number }> = {
  image: { formats: ['image/jpeg', 'image/png', 'image/gif'], max: 10 * MB, tooBig: 40009 },
  voice: { formats: ['audio/amr', 'audio/mpeg'], max: 2 * MB, tooBig: 40010 },
  video: { formats: ['video/mp4'], max: 10 * MB, tooBig: 40011 },
  thumb: { formats: ['image/jpeg'], max: 64 * 1024, tooBig: 40012 },
};

/** uploadTempMedia: dw:/doc/service/api/material/temporary/api_uploadtempmedia */
export const mediaUpload = endpoint({
  path: '/cgi-bin/media/upload',
  method: 'POST',
  token: 'either',
  perDay: 100_000,
  upload: true,
  async handle({ world, caller, query, upload }) {
    const type = Object.hasOwn(types, query.type ?? '') ? types[query.type ?? ''] : undefined;
    if (type === undefined) throw fail(40004);
    if (upload === undefined || upload.field !== 'media' || upload.bytes.length === 0) throw fail(41005);
    const kind = mediaKindOf(upload.bytes);
    if (kind === undefined || !type.formats.includes(kind.mime)) throw fail(40005);
    if (upload.bytes.length > type.max) throw fail(type.tooBig);
    const row = await storeMedia(world, {
      appid: caller.appid,
      type: query.type ?? '',
      mime: kind.mime,
      filename: `${query.type}.${kind.extension}`,
      bytes: upload.bytes,
    });
    const idKey = row.type === 'thumb' ? 'thumb_media_id' : 'media_id';
    return { json: { type: row.type, [idKey]: row.mediaId, created_at: Math.floor(row.createdAt / 1000) } };
  },
});
