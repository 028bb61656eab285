import { parseJson } from './json.ts';
import { outcomeOf } from './outcome.ts';
import type { Failure } from './port.ts';
import type { HttpAnswer } from './transport.ts';

/** A JSON object as WeChat answers it. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** An answer, read. */
export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: Failure };

/** What reading an answer needs beside it. */
export interface AnswerContext {
  readonly now: Date;
  /** Blanks secrets in WeChat's own words. */
  readonly scrub: (text: string) => string;
}

/**
 * Reads a JSON answer. Gateways in between answer in HTML, or with nothing: then nobody knows whether the
 * request was carried out. The content type is not consulted, WeChat's is not reliable.
 */
export function readJson(answer: HttpAnswer, context: AnswerContext): Answer<JsonObject> {
  if (answer.status !== 200) return unknown(`HTTP ${answer.status}`);
  if (answer.body.length === 0) return unknown('empty answer');
  const value = parsed(answer.body);
  if (!isObject(value)) return unknown('answer is not JSON');
  const errcode = Number(value.errcode ?? 0);
  if (!Number.isInteger(errcode)) return unknown('errcode is not a number');
  if (errcode === 0) return { ok: true, value };
  const errmsg = context.scrub(String(value.errmsg ?? ''));
  return { ok: false, failure: outcomeOf({ errcode, errmsg, now: context.now }) };
}

/** A failure whose effect nobody knows. */
export function unknown(cause: string): { ok: false; failure: Failure } {
  return { ok: false, failure: { kind: 'unknown', cause } };
}

function parsed(body: Buffer): unknown {
  try {
    return parseJson(body.toString());
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
