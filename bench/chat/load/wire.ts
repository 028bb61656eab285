import { randomInt } from 'node:crypto';
import { openMessage, sealMessage } from '../../../sandbox/wechat/crypto/envelope.ts';
import { sameSignature, sign } from '../../../sandbox/wechat/crypto/signature.ts';
import { ReplyFields } from '../../../sandbox/wechat/push/replyFields.ts';
import { int64 } from '../../../sandbox/wechat/world/compactJson.ts';
import { toXml } from '../../../sandbox/wechat/xml/fields.ts';
import { readXml } from '../../../sandbox/wechat/xml/readXml.ts';
import type { Target } from './protocol.ts';

/** The account's own name in messages; replies must come from it. */
const originalId = 'gh_0123456789ab';

const nowSeconds = (): number => Math.floor(Date.now() / 1000);

/** A text message as WeChat pushes it in safe mode: path with query, and body. */
export function sealPush(
  target: Target,
  { openid, msgId, text }: { openid: string; msgId: string; text: string },
): { query: string; body: string } {
  const timestamp = String(nowSeconds());
  const nonce = String(randomInt(100_000_000, 2_000_000_000));
  const message = toXml({
    ToUserName: originalId,
    FromUserName: openid,
    CreateTime: nowSeconds(),
    MsgType: 'text',
    Content: text,
    MsgId: int64(msgId),
  });
  const encrypted = sealMessage(target.encodingAESKey, target.appid, message);
  const query = new URLSearchParams({
    signature: sign(target.token, timestamp, nonce),
    timestamp,
    nonce,
    openid,
    encrypt_type: 'aes',
    msg_signature: sign(target.token, timestamp, nonce, encrypted),
  });
  return { query: query.toString(), body: toXml({ ToUserName: originalId, Encrypt: encrypted }) };
}

/**
 * Reads a passive text reply as strictly as WeChat does.
 * @throws when it is not sealed for this account, not for this person, empty or not text
 */
export function openReply(target: Target, openid: string, body: string): string {
  const outer = ReplyFields.fromXml(readXml(body));
  const encrypted = outer.text('Encrypt');
  const signature = outer.text('MsgSignature');
  const timestamp = String(outer.integer('TimeStamp'));
  const nonce = outer.textOrNumber('Nonce');
  outer.nothingElse();
  if (!sameSignature(signature, sign(target.token, timestamp, nonce, encrypted))) {
    throw new Error('the signature of the reply is wrong');
  }
  const reply = ReplyFields.fromXml(readXml(openMessage(target.encodingAESKey, target.appid, encrypted)));
  if (reply.text('ToUserName') !== openid) throw new Error('the reply is for somebody else');
  if (reply.text('FromUserName') !== originalId) throw new Error('the reply is from another account');
  if (Math.abs(reply.integer('CreateTime') - nowSeconds()) > 60) throw new Error('the reply is not of now');
  if (reply.text('MsgType') !== 'text') throw new Error('the reply is not text');
  const text = reply.text('Content');
  reply.nothingElse();
  if (text.trim() === '') throw new Error('the reply is empty');
  return text;
}
