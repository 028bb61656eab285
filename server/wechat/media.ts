import { type Answer, type AnswerContext, readJson, unknown } from './answer.ts';
import type { Media } from './port.ts';
import type { HttpAnswer } from './transport.ts';

/** A media answer: the file, or for a video the address where it lies. */
export type MediaAnswer = Media | { readonly videoUrl: string };

/**
 * Reads the answer of media/get: a file, or JSON that is an error or a video's address.
 * Source: developers.weixin.qq.com/doc/service/api/material/temporary/api_getmedia; wechat.md §2.8
 */
export function readMedia(answer: HttpAnswer, context: AnswerContext): Answer<MediaAnswer> {
  if (!/json|text\/plain/i.test(answer.contentType)) return readFile(answer);
  const json = readJson(answer, context);
  if (!json.ok) return json;
  const videoUrl = json.value.video_url;
  return typeof videoUrl === 'string' ? { ok: true, value: { videoUrl } } : unknown('neither file nor error');
}

/** Reads a file; a gateway's HTML page is none. */
export function readFile({ status, contentType, body }: HttpAnswer): Answer<Media> {
  if (status !== 200) return unknown(`HTTP ${status}`);
  if (body.length === 0) return unknown('empty answer');
  if (/html/i.test(contentType)) return unknown('answer is HTML');
  return { ok: true, value: { bytes: body, contentType } };
}

/** Videos come from Tencent's hosts over TLS, or from the configured base itself; from nowhere else. */
export function isTrustedVideoUrl(address: string, baseUrl: string): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  if (url.origin === new URL(baseUrl).origin) return true;
  return url.protocol === 'https:' && /(?:^|\.)(?:qq|qpic|qlogo|weixin)\.(?:com|cn)$/.test(url.hostname);
}
