import { type Fields, textOf } from '../fields.ts';
import type { InboundContent } from './message.ts';

type Named = Exclude<InboundContent, { msgType: 'unknown' }>;

/** One reader per MsgType; null when the field that makes the message useful is missing. */
type ContentParsers = {
  readonly [T in Named['msgType']]: (raw: Fields) => Extract<Named, { msgType: T }> | null;
};

/**
 * Readers of messages by MsgType.
 * Source: developers.weixin.qq.com/doc/service/guide/product/message/Receiving_standard_messages.html
 */
export const contentParsers: ContentParsers = {
  text(raw) {
    const content = textOf(raw, 'Content');
    return content === null ? null : { msgType: 'text', content, menuId: textOf(raw, 'bizmsgmenuid') };
  },
  image(raw) {
    const mediaId = textOf(raw, 'MediaId');
    return mediaId ? { msgType: 'image', mediaId, picUrl: textOf(raw, 'PicUrl') ?? '' } : null;
  },
  voice(raw) {
    const mediaId = textOf(raw, 'MediaId');
    if (!mediaId) return null;
    const recognition = textOf(raw, 'Recognition') || null;
    return { msgType: 'voice', mediaId, format: textOf(raw, 'Format') ?? '', recognition };
  },
  video(raw) {
    const clip = videoClip(raw);
    return clip && { msgType: 'video', ...clip };
  },
  shortvideo(raw) {
    const clip = videoClip(raw);
    return clip && { msgType: 'shortvideo', ...clip };
  },
  location(raw) {
    const latitude = numberOf(raw, 'Location_X');
    const longitude = numberOf(raw, 'Location_Y');
    if (latitude === null || longitude === null) return null;
    const label = textOf(raw, 'Label') ?? '';
    return { msgType: 'location', latitude, longitude, scale: numberOf(raw, 'Scale') ?? 0, label };
  },
  link(raw) {
    const url = textOf(raw, 'Url');
    if (!url) return null;
    const description = textOf(raw, 'Description') ?? '';
    return { msgType: 'link', title: textOf(raw, 'Title') ?? '', description, url };
  },
};

/** A finite decimal number under `name`, or null. */
export function numberOf(raw: Fields, name: string): number | null {
  const text = textOf(raw, name);
  return text !== null && /^-?\d{1,15}(?:\.\d{1,20})?$/.test(text) ? Number(text) : null;
}

function videoClip(raw: Fields): { mediaId: string; thumbMediaId: string } | null {
  const mediaId = textOf(raw, 'MediaId');
  return mediaId ? { mediaId, thumbMediaId: textOf(raw, 'ThumbMediaId') ?? '' } : null;
}
