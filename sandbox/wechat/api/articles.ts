import { z } from 'zod';
import { liveMedia } from '../world/media.ts';
import type { ArticleRow } from '../world/rows.ts';
import type { World } from '../world/world.ts';
import type { Caller } from './endpoint.ts';
import { fail } from './errors.ts';

const flag = z.union([z.literal(0), z.literal(1)]).optional();

/** One article of draft/add; of newspic nothing is known here. */
export const articleSchema = z.strictObject({
  article_type: z.literal('news').optional(),
  title: z.string(),
  author: z.string().default(''),
  digest: z.string().default(''),
  content: z.string(),
  content_source_url: z.string().default(''),
  thumb_media_id: z.string(),
  need_open_comment: flag,
  only_fans_can_comment: flag,
});

const signs = (text: string): number => [...text].length;

/**
 * Checks an article as draft/add does and returns it as WeChat keeps it: without scripts and foreign pictures. The
 * page says 32, 16 and 128 characters, and content under 20,000 characters.
 */
export function checkArticle(
  world: World,
  caller: Caller,
  given: z.output<typeof articleSchema>,
): ArticleRow {
  const { title, author, digest, content, content_source_url, thumb_media_id } = given;
  if (title === '' || signs(title) > 32) throw fail(45003, `title has ${signs(title)} characters`);
  if (signs(author) > 16) throw fail(45110);
  if (signs(digest) > 128) throw fail(45004);
  if (content === '') throw fail(44004);
  if (signs(content) >= 20_000 || Buffer.byteLength(content) >= 1024 * 1024) throw fail(45002);
  if (Buffer.byteLength(content_source_url) > 1024) throw fail(45005);
  const cover = liveMedia(world, caller.appid, thumb_media_id);
  if (cover?.permanent === undefined || !['image', 'thumb'].includes(cover.type)) {
    throw fail(40007, 'the cover is no permanent material');
  }
  // WeChat takes the first 54 characters of the text when there is no digest.
  const plain = content.replace(/<[^>]*>/g, '').trim();
  const words = digest === '' ? [...plain].slice(0, 54).join('') : digest;
  return {
    title,
    author,
    digest: words,
    content: cleaned(world, content),
    content_source_url,
    thumb_media_id,
  };
}

function cleaned(world: World, content: string): string {
  return content
    .replace(/<(script|style|iframe|form)\b[\s\S]*?(?:<\/\1>|$)/gi, '')
    .replace(/\son\w+\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]+)/gi, '')
    .replace(/<img\b[^>]*>/gi, (tag) => (tag.includes(`${world.url}/mmbiz/`) ? tag : ''));
}
