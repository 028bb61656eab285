import type { Input, Wants } from '../../../bot/engine/index.ts';
import { imageMime } from '../../domain/imageMime.ts';
import type { Logger } from '../../platform/logger.ts';
import type { ObjectStore } from '../../platform/objectStore.ts';
import { MediaTooLargeError, WeChatApiError } from '../../wechat/errors.ts';
import type { Media, OfficialAccount } from '../../wechat/port.ts';

type ImageInput = Extract<Input, { kind: 'image' }>;

const failed = (problem: NonNullable<ImageInput['problem']>): ImageInput => ({
  kind: 'image',
  file: null,
  problem,
});

/**
 * Fetches the picture that a conversation waits for from WeChat (which keeps it for three days only) and
 * stores the original, encrypted. What goes wrong on the way becomes words for the person, not an error.
 */
export async function fetchFile(
  mediaId: string,
  rule: NonNullable<Wants['file']>,
  { client, objects, log }: { client: OfficialAccount; objects: ObjectStore; log: Logger },
): Promise<ImageInput> {
  let media: Media;
  try {
    media = await client.downloadMedia(mediaId, { maxBytes: rule.maxBytes });
  } catch (error) {
    if (error instanceof MediaTooLargeError) return failed('too_large');
    if (!(error instanceof WeChatApiError)) throw error;
    log.warn({ err: error }, 'a picture could not be fetched from WeChat');
    return failed('download_failed');
  }
  const mime = imageMime(media.bytes);
  if (!mime || !rule.mimes.includes(mime)) return failed('not_image');
  return { kind: 'image', file: await objects.put(media.bytes, { mime }) };
}
