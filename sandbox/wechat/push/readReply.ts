import { EnvelopeError, openMessage } from '../crypto/envelope.ts';
import { sameSignature, sign } from '../crypto/signature.ts';
import { stampSeconds } from '../world/clock.ts';
import type { World } from '../world/world.ts';
import { readXml, XmlError } from '../xml/readXml.ts';
import { ReplyError, ReplyFields } from './replyFields.ts';
import { replyTypes } from './replyTypes.ts';
import type { PushTarget } from './target.ts';

export { ReplyError };

/** What the account says back, ready to be shown on the phone. */
export interface Reply {
  type: string;
  [field: string]: unknown;
}

const clockSkewSeconds = 600;

/**
 * Reads a passive reply as strictly as its format allows. An empty body and `success` mean "no reply".
 * @throws ReplyError when the person would see "该公众号暂时无法提供服务".
 */
export function readReply(world: World, target: PushTarget, body: string, openid: string): Reply | null {
  if (body === '' || body === 'success') return null;
  try {
    return interpret(world, target, openReply(target, parse(target, body)), openid);
  } catch (error) {
    if (error instanceof XmlError || error instanceof EnvelopeError) throw new ReplyError(error.message);
    throw error;
  }
}

/** Parses by the account's data format: a JSON answer to an XML account is abnormal, and the reverse. */
function parse(target: PushTarget, body: string): ReplyFields {
  if (target.format === 'xml') {
    const root = readXml(body);
    if (root.name !== 'xml') throw new ReplyError(`the root element is <${root.name}>, not <xml>`);
    return ReplyFields.fromXml(root);
  }
  try {
    return ReplyFields.fromJson(JSON.parse(body));
  } catch (error) {
    throw error instanceof ReplyError ? error : new ReplyError('the reply is not JSON');
  }
}

/** In safe mode the reply must be sealed; in compatible mode it may be; in plain mode it must not. */
function openReply(target: PushTarget, outer: ReplyFields): ReplyFields {
  const sealed = outer.has('Encrypt');
  if (target.mode === 'safe' && !sealed) throw new ReplyError('safe mode: the reply is not encrypted');
  if (target.mode === 'plain' && sealed) throw new ReplyError('plain mode: the reply is encrypted');
  if (!sealed) return outer;
  const encrypted = outer.text('Encrypt');
  const signature = outer.text('MsgSignature');
  const timestamp = String(outer.integer('TimeStamp'));
  const nonce = outer.textOrNumber('Nonce');
  outer.nothingElse();
  if (!sameSignature(signature, sign(target.token, timestamp, nonce, encrypted))) {
    throw new ReplyError('-40001 MsgSignature is wrong');
  }
  return parse(target, openMessage(target.encodingAESKey, target.appid, encrypted));
}

function interpret(world: World, target: PushTarget, fields: ReplyFields, openid: string): Reply {
  if (fields.text('ToUserName') !== openid)
    throw new ReplyError('ToUserName is not the sender of the message');
  if (fields.text('FromUserName') !== target.originalId) {
    throw new ReplyError(`FromUserName is not ${target.originalId}`);
  }
  checkTime(world, fields.integer('CreateTime'));
  const type = fields.text('MsgType');
  const read = replyTypes[type];
  if (read === undefined) throw new ReplyError(`MsgType ${type} cannot be replied`);
  const content = read(fields, { world, appid: target.appid });
  fields.nothingElse();
  return { type, ...content };
}

function checkTime(world: World, createTime: number): void {
  const now = stampSeconds(world.clock);
  if (createTime > 100_000_000_000) throw new ReplyError('CreateTime is in milliseconds, not seconds');
  if (Math.abs(createTime - now) > clockSkewSeconds)
    throw new ReplyError('CreateTime is more than 10 minutes off');
}
