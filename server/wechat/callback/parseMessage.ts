import { type Fields, textOf } from '../fields.ts';
import { contentParsers } from './contentParsers.ts';
import { dedupeKey } from './dedupeKey.ts';
import type { InboundEvent } from './event.ts';
import { eventParsers } from './eventParsers.ts';
import type { InboundContent, InboundHead, InboundMessage } from './message.ts';

/**
 * Reads a verified push.
 * @returns null when it does not say from whom, to whom, when and what: then it is no WeChat push at all.
 */
export function parseMessage(raw: Fields): InboundMessage | null {
  const head = parseHead(raw);
  const name = textOf(raw, 'MsgType');
  if (!head || !name) return null;
  if (name === 'event') {
    const event = textOf(raw, 'Event');
    return event ? { ...head, ...parseEvent(event, raw) } : null;
  }
  return { ...head, ...parseContent(name, raw) };
}

function parseHead(raw: Fields): InboundHead | null {
  const account = textOf(raw, 'ToUserName');
  const openid = textOf(raw, 'FromUserName');
  const time = textOf(raw, 'CreateTime');
  if (!isName(account) || !isName(openid) || time === null || !/^\d{1,12}$/.test(time)) return null;
  const createTime = Number(time);
  return {
    openid,
    account,
    createTime,
    msgId: textOf(raw, 'MsgId') || null,
    dedupeKey: dedupeKey(raw, createTime),
  };
}

function isName(value: string | null): value is string {
  return value !== null && /^[\w@.-]{1,128}$/.test(value);
}

function parseContent(name: string, raw: Fields): InboundContent {
  const known = isKey(contentParsers, name) ? contentParsers[name](raw) : null;
  return known ?? { msgType: 'unknown', name, raw };
}

function parseEvent(name: string, raw: Fields): InboundEvent {
  const known = isKey(eventParsers, name) ? eventParsers[name](raw) : null;
  return known ?? { msgType: 'event', event: 'unknown', name, raw };
}

function isKey<T extends object>(registry: T, name: string): name is keyof T & string {
  return Object.hasOwn(registry, name);
}
