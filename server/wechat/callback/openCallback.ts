import type { CallbackAccount } from '../account.ts';
import { type Fields, textOf } from '../fields.ts';
import { decrypt } from './cipher.ts';
import { parseDocument } from './document.ts';
import type { InboundMessage } from './message.ts';
import { param, type Query } from './params.ts';
import { parseMessage } from './parseMessage.ts';
import { type Refused, refused } from './refusal.ts';
import { signatureMatches } from './signature.ts';

/** Largest body that is looked at, bytes. WeChat's own pushes stay far below. */
export const maxCallbackBytes = 256 * 1024;

/** Default tolerance between WeChat's timestamp and our clock, seconds, either way. */
export const defaultWindowSeconds = 600;

/** A received POST. `body` is the raw request body. */
export interface CallbackRequest {
  readonly query: Query;
  readonly body: Buffer;
  readonly account: CallbackAccount;
  readonly now: Date;
  readonly windowSeconds?: number;
}

/**
 * A genuine callback. It may be a replay within the window: the receipt of its `dedupeKey` in the person's
 * row tells, across processes, which a cache of signatures in memory would not.
 */
export interface OpenedCallback {
  readonly ok: true;
  readonly message: InboundMessage;
  readonly raw: Fields;
}

/**
 * Verifies, decrypts and reads a safe-mode push. A compatible-mode body is judged by its Encrypt part alone:
 * its plain fields are not signed and never read. Nothing is decrypted or parsed from inside before the
 * signature holds. Never throws on input; a malformed account key throws (see `accountFaults`).
 * Source: developers.weixin.qq.com/doc/oplatform/developers/dev/push/encryption.md; wechat.md §1.2, §1.4
 */
export function openCallback(request: CallbackRequest): OpenedCallback | Refused {
  const { query, body, account } = request;
  if (body.length > maxCallbackBytes) return refused('too_large');
  if (query.encrypt_type === undefined || query.encrypt_type === 'raw') return refused('plaintext');
  const timestamp = param(query, 'timestamp');
  const nonce = param(query, 'nonce');
  const received = param(query, 'msg_signature');
  if (query.encrypt_type !== 'aes' || timestamp === null || nonce === null || received === null) {
    return refused('bad_params');
  }
  const encrypted = encryptPart(body);
  if (encrypted === null) return refused('bad_envelope');
  if (!signatureMatches(received, [account.token, timestamp, nonce, encrypted])) {
    return refused('bad_signature');
  }
  if (!isFresh(timestamp, request)) return refused('stale');
  const opened = decrypt(encrypted, account);
  if (!opened.ok) return opened;
  const raw = parseDocument(opened.message);
  const message = raw && parseMessage(raw);
  if (!raw || !message) return refused('bad_message');
  return { ok: true, message, raw };
}

function encryptPart(body: Buffer): string | null {
  const envelope = parseDocument(body);
  return envelope && textOf(envelope, 'Encrypt');
}

function isFresh(timestamp: string, { now, windowSeconds = defaultWindowSeconds }: CallbackRequest): boolean {
  return Math.abs(now.getTime() / 1000 - Number(timestamp)) <= windowSeconds;
}
