import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Html } from '../pages/html.ts';
import type { HttpContext } from '../state.ts';

/** How a route answers: what the contract says, and how a handler's value becomes bytes. */
export interface ResponseKind<R> {
  readonly status: number;
  /** The `content` of the OpenAPI response, or nothing for an empty one. */
  describe(): Record<string, { schema: object }> | undefined;
  send(ctx: HttpContext, value: R): void;
  /** A page for people: refusals are pages as well, not JSON. */
  readonly isPage?: true;
}

/** JSON by a schema; what the schema does not name is not sent. */
export function json<S extends z.ZodType>(schema: S): ResponseKind<z.input<S>> {
  return {
    status: 200,
    describe: () => ({ 'application/json': { schema: jsonSchema(schema) } }),
    send(ctx, value) {
      ctx.body = schema.parse(value);
    },
  };
}

/** JSON that seldom changes: with a tag, and without a body (304) for whoever names the tag of what they have. */
export function taggedJson<S extends z.ZodType>(schema: S): ResponseKind<z.input<S>> {
  const plain = json(schema);
  return {
    ...plain,
    send(ctx, value) {
      const text = JSON.stringify(schema.parse(value));
      ctx.set('Cache-Control', 'private, no-cache');
      const tag = `"${createHash('sha256').update(text).digest('base64url')}"`;
      ctx.set('ETag', tag);
      ctx.type = 'application/json';
      ctx.body = text;
      // Not `ctx.fresh`: clients that set the tag by hand say `no-cache` beside it.
      if (ctx.get('If-None-Match') === tag) ctx.status = 304;
    },
  };
}

/** A file in one of `mimes`; anything else that was stored goes out as bytes that no browser renders. */
export function file(mimes: readonly string[]): ResponseKind<{ bytes: Buffer; mime: string }> {
  return {
    status: 200,
    describe: () =>
      Object.fromEntries(mimes.map((mime) => [mime, { schema: { type: 'string', format: 'binary' } }])),
    send(ctx, { bytes, mime }) {
      ctx.type = mimes.includes(mime) ? mime : 'application/octet-stream';
      ctx.body = bytes;
    },
  };
}

/** A page for people without an account, made of `html` (see `http/pages`). */
export function page(): ResponseKind<Html> {
  return {
    status: 200,
    isPage: true,
    describe: () => ({ 'text/html': { schema: { type: 'string' } } }),
    send(ctx, value) {
      ctx.type = 'text/html; charset=utf-8';
      ctx.body = value.text;
    },
  };
}

/** A file to keep: the browser saves it under `name`. */
export function download(mime: string): ResponseKind<{ bytes: Buffer; name: string }> {
  return {
    status: 200,
    describe: () => ({ [mime]: { schema: { type: 'string', format: 'binary' } } }),
    send(ctx, { bytes, name }) {
      ctx.type = mime;
      ctx.set('Content-Disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`);
      ctx.body = bytes;
    },
  };
}

/** No content. */
export function nothing(): ResponseKind<void> {
  return {
    status: 204,
    describe: () => undefined,
    send(ctx) {
      ctx.body = null;
    },
  };
}

/** An object with one value of the same kind under each of a closed list of names. */
export function everyOf<K extends string, S extends z.ZodType>(names: readonly K[], value: S) {
  return z.object(Object.fromEntries(names.map((name) => [name, value])) as Record<K, S>);
}

/** JSON Schema of a zod schema, as OpenAPI 3.1 embeds it. */
export function jsonSchema(schema: z.ZodType, io: 'input' | 'output' = 'output'): object {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io });
  return rest;
}
