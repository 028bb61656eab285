import { storeMedia } from '../../world/media.ts';
import { mediaKindOf } from '../../world/mediaTypes.ts';
import { endpoint } from '../endpoint.ts';
import { fail } from '../errors.ts';

const maxBytes = 1024 * 1024;

/** uploadImage: pictures inside an article, JPEG or PNG up to 1 MB, by address. dw:/doc/service/api/material/permanent/api_uploadimage */
export const mediaUploadimg = endpoint({
  path: '/cgi-bin/media/uploadimg',
  method: 'POST',
  token: 'account',
  perDay: null,
  upload: true,
  async handle({ world, caller, upload }) {
    if (upload === undefined || upload.field !== 'media' || upload.bytes.length === 0) throw fail(41005);
    const kind = mediaKindOf(upload.bytes);
    if (kind?.mime !== 'image/jpeg' && kind?.mime !== 'image/png') throw fail(40005);
    if (upload.bytes.length > maxBytes) throw fail(40009);
    const { mediaId } = await storeMedia(world, {
      appid: caller.appid,
      type: 'articleImage',
      mime: kind.mime,
      filename: `image.${kind.extension}`,
      bytes: upload.bytes,
      permanent: true,
    });
    return { json: { url: `${world.url}/mmbiz/${mediaId}` } };
  },
});
