import { buildXml } from '../xml.ts';

/** Longest text of a passive reply or customer-service message, bytes of UTF-8. */
export const maxTextBytes = 2048;

/** Addressing of a passive reply: the push's parties the other way round. */
export interface ReplyHead {
  readonly toUser: string;
  readonly fromUser: string;
  readonly createTimeSeconds: number;
}

/** One card of an article reply. */
export interface ReplyArticle {
  readonly title: string;
  readonly description: string;
  readonly picUrl: string;
  readonly url: string;
}

/**
 * Text reply as XML, ready for `sealReply`.
 * @throws RangeError when the text is empty or longer than `maxTextBytes`: WeChat would show the person
 *   「该公众号暂时无法提供服务」 instead, so split it before.
 */
export function replyXml(reply: ReplyHead & { readonly text: string }): string {
  assertTextFits(reply.text);
  return buildXml({ ...head(reply, 'text'), Content: reply.text });
}

/** Image reply; `mediaId` is an uploaded image. */
export function imageReplyXml(reply: ReplyHead & { readonly mediaId: string }): string {
  return buildXml({ ...head(reply, 'image'), Image: { MediaId: reply.mediaId } });
}

/** Reply of one article card: WeChat shows a single one since 2018. */
export function articleReplyXml(reply: ReplyHead & { readonly article: ReplyArticle }): string {
  const { title, description, picUrl, url } = reply.article;
  const item = { Title: title, Description: description, PicUrl: picUrl, Url: url };
  return buildXml({ ...head(reply, 'news'), ArticleCount: 1, Articles: { item } });
}

/** @throws RangeError naming the length, never the text. */
export function assertTextFits(text: string): void {
  const bytes = Buffer.byteLength(text);
  if (bytes === 0 || bytes > maxTextBytes) {
    throw new RangeError(`WeChat text must have 1..${maxTextBytes} bytes, this one has ${bytes}`);
  }
}

function head(reply: ReplyHead, type: string) {
  // Seconds: co-wechat sends milliseconds, which WeChat takes for the year 50000.
  const time = Math.floor(reply.createTimeSeconds);
  return { ToUserName: reply.toUser, FromUserName: reply.fromUser, CreateTime: time, MsgType: type };
}
