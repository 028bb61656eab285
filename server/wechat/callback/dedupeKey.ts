import { createHash } from 'node:crypto';
import { type Fields, textOf } from '../fields.ts';

const head = new Set(['ToUserName', 'FromUserName', 'CreateTime', 'MsgType', 'Event', 'EventKey']);
const maxLength = 128;

/**
 * Names one push over all its deliveries: MsgId, or `CreateTime:Event:EventKey`. An event without EventKey
 * takes MsgID or a digest of its fields in its place, since several reports about template messages may
 * reach one person in the same second. Long keys (VIEW carries a URL) are hashed to fit an index.
 * Source: developers.weixin.qq.com/doc/service/guide/product/message/Passive_user_reply_message.html (排重)
 */
export function dedupeKey(raw: Fields, createTime: number): string {
  const msgId = textOf(raw, 'MsgId');
  if (msgId) return msgId;
  const kind = textOf(raw, 'Event') ?? textOf(raw, 'MsgType') ?? '';
  const key = `${createTime}:${kind}:${textOf(raw, 'EventKey') || textOf(raw, 'MsgID') || rest(raw)}`;
  return key.length <= maxLength ? key : `${createTime}:${digest(key)}`;
}

function rest(raw: Fields): string {
  const others = Object.entries(raw).filter(([name, value]) => !head.has(name) && value !== '');
  return others.length === 0 ? '' : digest(JSON.stringify(others));
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}
