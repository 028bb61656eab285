import { liveMedia } from '../world/media.ts';
import type { World } from '../world/world.ts';
import { ReplyError, type ReplyFields } from './replyFields.ts';

/** What a reply type needs to check itself. */
export interface ReplyContext {
  world: World;
  appid: string;
}

type ReadType = (fields: ReplyFields, context: ReplyContext) => Record<string, unknown>;

const textBytes = 2048;

/**
 * Reply types (dw:/doc/service/guide/product/message/Passive_user_reply_message): each reads its own elements.
 */
export const replyTypes: Record<string, ReadType> = {
  text: (fields) => {
    const content = fields.text('Content');
    const size = Buffer.byteLength(content);
    if (size === 0) throw new ReplyError('Content is empty');
    if (size > textBytes) throw new ReplyError(`Content has ${size} bytes, ${textBytes} are allowed`);
    return { content };
  },
  image: (fields, context) => mediaIn(fields.group('Image'), 'image', context),
  voice: (fields, context) => mediaIn(fields.group('Voice'), 'voice', context),
  video: (fields, context) => {
    const video = fields.group('Video');
    const title = video.optionalText('Title');
    const description = video.optionalText('Description');
    return { ...mediaIn(video, 'video', context), title, description };
  },
  music: (fields) => {
    const music = fields.group('Music');
    const body = {
      title: music.optionalText('Title'),
      description: music.optionalText('Description'),
      url: music.optionalText('MusicUrl'),
      hqUrl: music.optionalText('HQMusicUrl'),
      thumbMediaId: music.text('ThumbMediaId'),
    };
    music.nothingElse();
    return body;
  },
  news: (fields) => {
    const count = fields.integer('ArticleCount');
    const list = fields.group('Articles');
    const articles = list.list('item').map(readArticle);
    list.nothingElse();
    if (count !== articles.length)
      throw new ReplyError(`ArticleCount is ${count}, there are ${articles.length}`);
    // Since 2018-10 a reply to a person's message carries one article.
    if (count !== 1) throw new ReplyError('a reply has exactly one article');
    return { articles };
  },
  transfer_customer_service: (fields) => {
    if (!fields.has('TransInfo')) return {};
    const info = fields.group('TransInfo');
    const kfAccount = info.text('KfAccount');
    info.nothingElse();
    return { kfAccount };
  },
};

function mediaIn(group: ReplyFields, type: string, { world, appid }: ReplyContext): Record<string, unknown> {
  const mediaId = group.text('MediaId');
  group.nothingElse();
  const row = liveMedia(world, appid, mediaId);
  if (row === undefined) throw new ReplyError('MediaId is unknown or has run out');
  if (row.type !== type) throw new ReplyError(`MediaId is of type ${row.type}, not ${type}`);
  return { mediaId };
}

function readArticle(item: ReplyFields): Record<string, unknown> {
  const article = {
    title: item.text('Title'),
    description: item.text('Description'),
    picUrl: item.text('PicUrl'),
    url: item.text('Url'),
  };
  item.nothingElse();
  return article;
}
