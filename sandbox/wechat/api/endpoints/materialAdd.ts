import { storeMedia } from '../../world/media.ts';
import { mediaKindOf } from '../../world/mediaTypes.ts';
import { endpoint } from '../endpoint.ts';
import { fail } from '../errors.ts';

const MB = 1024 * 1024;
const pictures = ['image/jpeg', 'image/png', 'image/gif'];

/** Pictures only: voices and videos as permanent material are not needed here. */
const types: Record<string, { formats: string[]; max: number; tooBig: number }> = {
  image: { formats: pictures, max: 10 * MB, tooBig: 40009 },
  thumb: { formats: ['image/jpeg'], max: 64 * 1024, tooBig: 40012 },
};

/** addMaterial: permanent material, which a draft's cover must be. dw:/doc/service/api/material/permanent/api_addmaterial */
export const materialAdd = endpoint({
  path: '/cgi-bin/material/add_material',
  method: 'POST',
  token: 'account',
  // Of this call no number is published [U].
  perDay: 1_000,
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
      permanent: true,
    });
    return { json: { media_id: row.mediaId, url: `${world.url}/mmbiz/${row.mediaId}` } };
  },
});
