import { bodyParser } from '@koa/bodyparser';
import getRawBody from 'raw-body';
import { DomainError } from '../../domain/errors.ts';
import { evidenceLimits } from '../../domain/evidence/limits.ts';
import type { HttpContext } from '../state.ts';

/** An uploaded file: the bare bytes of the request, its name in the header `X-File-Name` (URI-encoded). */
export interface Upload {
  bytes: Buffer;
  name: string;
}

/** A form with files, as a browser without script sends it. A file field that was left empty is not there. */
export interface FilledForm {
  fields: Readonly<Record<string, readonly string[]>>;
  files: readonly { field: string; name: string; mime: string; bytes: Buffer }[];
}

/** All files of one form together. */
const maxFormBytes = 41 * 1024 * 1024;
const maxUploadBytes = 20 * 1024 * 1024;

/** How a request body arrives, and how it is read. */
const readers = {
  json: parsed('json', 'application/json', '64kb'),
  form: parsed('form', 'application/x-www-form-urlencoded', '64kb'),
  file: raw(maxUploadBytes),
  /** One part of a file that comes in many. */
  part: raw(evidenceLimits.partBytes),
  multipart,
} as const;

export type BodyKind = keyof typeof readers;

/** Reads the body in the way that the route declares. @throws DomainError `request.*` */
export function readBody(ctx: HttpContext, kind: BodyKind = 'json'): Promise<unknown> {
  return readers[kind](ctx);
}

function parsed(enable: 'json' | 'form', type: string, limit: string) {
  const read = bodyParser({
    enableTypes: [enable],
    jsonLimit: limit,
    formLimit: limit,
    onError(cause) {
      throw new DomainError(statusOf(cause) === 413 ? 'request.too_large' : 'request.malformed', { cause });
    },
  });
  return async (ctx: HttpContext): Promise<unknown> => {
    if (!ctx.is(type)) throw new DomainError('request.unsupported_type');
    await read(ctx, async () => undefined);
    return ctx.request.body;
  };
}

function raw(limit: number) {
  return async (ctx: HttpContext): Promise<Upload> => {
    try {
      const bytes = await getRawBody(ctx.req, { limit, length: ctx.request.length ?? null });
      return { bytes, name: fileName(ctx.get('X-File-Name')) };
    } catch (cause) {
      throw new DomainError(statusOf(cause) === 413 ? 'request.too_large' : 'request.malformed', { cause });
    }
  };
}

async function multipart(ctx: HttpContext): Promise<FilledForm> {
  if (!ctx.is('multipart/form-data')) throw new DomainError('request.unsupported_type');
  const { bytes } = await raw(maxFormBytes)(ctx);
  const headers = { 'content-type': ctx.get('Content-Type') };
  const form = await new Response(new Uint8Array(bytes), { headers }).formData().catch((cause: unknown) => {
    throw new DomainError('request.malformed', { cause });
  });
  const fields: Record<string, string[]> = Object.create(null);
  const files: { field: string; name: string; mime: string; bytes: Buffer }[] = [];
  for (const [field, value] of form.entries()) {
    if (typeof value === 'string') fields[field] = [...(fields[field] ?? []), value];
    else if (value.size > 0) {
      const name = value.name.split(/[\\/]/).at(-1)?.slice(0, 200) ?? '';
      files.push({ field, name, mime: value.type, bytes: Buffer.from(await value.arrayBuffer()) });
    }
  }
  return { fields, files };
}

function statusOf(cause: unknown): unknown {
  return cause instanceof Error && 'status' in cause ? cause.status : undefined;
}

/** The last part only: a name is for messages to people, never a path. */
function fileName(header: string): string {
  try {
    return decodeURIComponent(header).split(/[\\/]/).at(-1)?.slice(0, 200) ?? '';
  } catch {
    return '';
  }
}
