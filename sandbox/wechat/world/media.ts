import { randomText } from './ids.ts';
import type { MediaRow } from './rows.ts';
import type { World } from './world.ts';

/** Temporary media live three days (api_uploadtempmedia). */
export const mediaLifetimeMs = 3 * 86_400_000;

/** Stores bytes as media of an app, temporary unless said otherwise, and returns the row with its media id. */
export async function storeMedia(
  world: World,
  media: { appid: string; type: string; mime: string; filename: string; bytes: Buffer; permanent?: true },
): Promise<MediaRow> {
  const { bytes, ...rest } = media;
  const createdAt = world.clock.now();
  const mediaId = randomText(64);
  await world.media.write(mediaId, bytes);
  return world.mediaRows.put(mediaId, {
    ...rest,
    mediaId,
    size: bytes.length,
    createdAt,
    expiresAt: media.permanent ? Number.MAX_SAFE_INTEGER : createdAt + mediaLifetimeMs,
  });
}

/** The row of a media id that belongs to the app and has not run out. */
export function liveMedia(world: World, appid: string, mediaId: string): MediaRow | undefined {
  const row = world.mediaRows.get(mediaId);
  return row !== undefined && row.appid === appid && row.expiresAt > world.clock.now() ? row : undefined;
}
