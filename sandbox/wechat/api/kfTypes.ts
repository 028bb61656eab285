import { z } from 'zod';
import { liveMedia } from '../world/media.ts';
import type { World } from '../world/world.ts';
import type { Caller } from './endpoint.ts';
import { fail } from './errors.ts';

/** What a customer-service message shows on the phone. */
type Shown = Record<string, unknown>;

interface KfType<T> {
  schema: z.ZodType<T>;
  show(content: T, context: { world: World; caller: Caller }): Shown;
}

const textBytes = 2048;
const mediaOnly = z.strictObject({ media_id: z.string() });
const title = z.string().optional();

function kfType<T>(schema: z.ZodType<T>, show: KfType<T>['show']): KfType<unknown> {
  return { schema, show } as KfType<unknown>;
}

function mediaOf(type: string) {
  return kfType(mediaOnly, (content, context) => ({ mediaId: checkMedia(content.media_id, type, context) }));
}

function checkMedia(
  mediaId: string,
  type: string,
  { world, caller }: { world: World; caller: Caller },
): string {
  if (liveMedia(world, caller.appid, mediaId)?.type !== type) throw fail(40007);
  return mediaId;
}

/** Message types of custom/send; the content is under the key of the type. */
export const kfTypes: Record<string, KfType<unknown>> = {
  text: kfType(z.strictObject({ content: z.string() }), ({ content }) => {
    if (content === '') throw fail(44004);
    if (Buffer.byteLength(content) > textBytes) throw fail(45002);
    return { content };
  }),
  image: mediaOf('image'),
  voice: mediaOf('voice'),
  video: kfType(
    mediaOnly.extend({ thumb_media_id: z.string().optional(), title, description: title }),
    (video, context) => ({ mediaId: checkMedia(video.media_id, 'video', context), title: video.title }),
  ),
  music: kfType(
    z.strictObject({
      title,
      description: title,
      musicurl: z.string(),
      hqmusicurl: z.string(),
      thumb_media_id: z.string(),
    }),
    (music, context) => {
      checkMedia(music.thumb_media_id, 'thumb', context);
      return { title: music.title, url: music.musicurl };
    },
  ),
  // One article since 2018-10.
  news: kfType(
    z.strictObject({
      articles: z
        .array(z.strictObject({ title: z.string(), description: title, url: z.string(), picurl: title }))
        .length(1),
    }),
    ({ articles }) => ({ articles }),
  ),
  mpnews: kfType(mediaOnly, ({ media_id }) => ({ mediaId: media_id })),
  mpnewsarticle: kfType(z.strictObject({ article_id: z.string() }), ({ article_id }) => ({
    articleId: article_id,
  })),
  msgmenu: kfType(
    z.strictObject({
      head_content: z.string(),
      list: z.array(z.strictObject({ id: z.string(), content: z.string() })).min(1),
      tail_content: title,
    }),
    (menu) => ({ head: menu.head_content, list: menu.list, tail: menu.tail_content }),
  ),
  miniprogrampage: kfType(
    z.strictObject({
      title: z.string(),
      appid: z.string(),
      pagepath: z.string(),
      thumb_media_id: z.string(),
    }),
    (page, context) => {
      if (page.appid !== context.caller.miniprogram?.appid) throw fail(40013);
      checkMedia(page.thumb_media_id, 'thumb', context);
      return { title: page.title, miniprogram: { appid: page.appid, pagepath: page.pagepath } };
    },
  ),
};
