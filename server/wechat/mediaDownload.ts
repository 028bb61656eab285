import { unknown } from './answer.ts';
import type { ApiClient } from './apiClient.ts';
import { MediaTooLargeError, WeChatApiError } from './errors.ts';
import { isTrustedVideoUrl, readFile, readMedia } from './media.ts';
import type { Media } from './port.ts';
import { exchange, TransportError, tooLarge } from './transport.ts';

// However small the files that the caller wants, an error answer must fit.
const errorBytes = 16 * 1024;

export interface MediaDownload {
  readonly client: ApiClient;
  readonly baseUrl: string;
  readonly timeoutMs: number;
  readonly mediaId: string;
  readonly maxBytes: number;
}

/**
 * Downloads a temporary media file, for a video over one more hop. The package's getMedia reads whatever
 * arrives into memory; this stops at `maxBytes`.
 * @throws WeChatApiError, MediaTooLargeError
 */
export async function downloadMedia(spec: MediaDownload): Promise<Media> {
  try {
    const found = await fetchMedia(spec);
    const media = 'videoUrl' in found ? await fetchVideo(found.videoUrl, spec) : found;
    if (media.bytes.length > spec.maxBytes) throw new MediaTooLargeError(spec.maxBytes);
    return media;
  } catch (error) {
    const failure = error instanceof WeChatApiError ? error.failure : null;
    const isTooLarge = failure?.kind === 'unknown' && failure.cause === tooLarge;
    throw isTooLarge ? new MediaTooLargeError(spec.maxBytes) : error;
  }
}

async function fetchMedia({ client, mediaId, maxBytes, timeoutMs }: MediaDownload) {
  const { accessToken } = await client.ensureAccessToken();
  const query = new URLSearchParams({ access_token: accessToken, media_id: mediaId });
  const request = { timeoutMs, maxBytes: Math.max(maxBytes, errorBytes) };
  return client.call(`${client.prefix}media/get?${query}`, request, readMedia);
}

/** Without the access token: the video's address is a credential of its own. */
async function fetchVideo(address: string, { baseUrl, timeoutMs, maxBytes }: MediaDownload): Promise<Media> {
  if (!isTrustedVideoUrl(address, baseUrl)) {
    throw new WeChatApiError('media/get', { kind: 'unknown', cause: 'video address on a foreign host' });
  }
  const read = await exchange({ url: new URL(address), timeoutMs, maxBytes }).then(readFile, lost);
  if (read.ok) return read.value;
  throw new WeChatApiError('media/get', read.failure);
}

/** A download changes nothing, so it matters little whether the request had left. */
function lost(error: unknown): ReturnType<typeof unknown> {
  if (error instanceof TransportError) return unknown(error.code);
  throw error;
}
