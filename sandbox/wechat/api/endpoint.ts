import type { z } from 'zod';
import type { Account, Miniprogram } from '../config.ts';
import type { Upload } from '../http/multipart.ts';
import type { World } from '../world/world.ts';

/** Who calls: the official account itself or its mini program. */
export interface Caller {
  kind: 'account' | 'miniprogram';
  appid: string;
  secret: string;
  account: Account;
  miniprogram: Miniprogram | undefined;
}

/** One API call after token, quota and body were checked. */
export interface Call<Body> {
  world: World;
  caller: Caller;
  query: Record<string, string>;
  body: Body;
  upload: Upload | undefined;
}

/** A JSON answer, or raw bytes with their type and headers. */
export type Answer =
  | { json: Record<string, unknown> }
  | { bytes: Buffer; contentType: string; headers?: Record<string, string> };

/** An endpoint under its real path. One file each in `endpoints/`. */
export interface Endpoint<Body = unknown> {
  path: string;
  method: 'GET' | 'POST' | 'ANY';
  /** Whose access_token is needed; `none` endpoints identify the caller themselves. */
  token: 'account' | 'miniprogram' | 'either' | 'none';
  /** Calls a day and a minute; null = WeChat states no limit. */
  perDay: number | null;
  perMinute?: number;
  /** JSON body; absent for GET and uploads. Unknown fields are refused: see README. */
  schema?: z.ZodType<Body>;
  upload?: true;
  handle(call: Call<Body>): Promise<Answer> | Answer;
}

/** Keeps the body type inside one file; the registry holds endpoints of any body. */
export function endpoint<Body>(definition: Endpoint<Body>): Endpoint {
  return definition as unknown as Endpoint;
}

/** The plain answer `{"errcode":0,"errmsg":"ok", …}`. */
export function ok(extra: Record<string, unknown> = {}): Answer {
  return { json: { errcode: 0, errmsg: 'ok', ...extra } };
}
